package hongqiao.cases;

import hongqiao.files.FileHolder;
import hongqiao.files.FileSubject;
import hongqiao.shared.District;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Files hang on cases: whoever sees the case sees them, and nobody else. */
@Component
class CaseHolder implements FileHolder {

    static final String TYPE = "case";

    private static final String SEEN = "select exists (select 1 from cases.case_file where district = ? and id = ?)";

    private final JdbcTemplate jdbc;
    private final String district;

    CaseHolder(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    static FileSubject subject(CaseFile file) {
        return new FileSubject(TYPE, Long.toString(file.id()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean isSeen(String id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(SEEN, Boolean.class, district, Long.parseLong(id)));
    }
}
