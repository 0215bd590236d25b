package hongqiao.organisation.people;

import static hongqiao.organisation.OrganisationProblem.IDENTITY_NUMBER_REFUSED;
import static hongqiao.organisation.OrganisationProblem.MOBILE_NOT_VALID;
import static hongqiao.organisation.OrganisationProblem.STAFF_NUMBER_NOT_VALID;
import static hongqiao.organisation.OrganisationProblem.TEXT_NOT_VALID;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a person.
 *
 * @param mobile whole; null where none is known
 * @param unit id of the home unit
 */
public record PersonFacts(
        String staffNo,
        String name,
        @Nullable String mobile,
        int unit,
        @Nullable String account) {

    /** For the journal: it keeps for ever, so the mobile number goes there masked. */
    public LinkedHashMap<String, @Nullable Object> recorded() {
        var recorded = new LinkedHashMap<String, @Nullable Object>();
        recorded.put("staffNo", staffNo);
        recorded.put("name", name);
        recorded.put("mobile", Personal.masked(mobile));
        recorded.put("unit", unit);
        recorded.put("account", account);
        return recorded;
    }

    /** @throws hongqiao.shared.Problem if a field is not what it should be */
    PersonFacts requireSound() {
        if (Personal.isIdentityNumber(staffNo) || mobile != null && Personal.isIdentityNumber(mobile)) {
            throw IDENTITY_NUMBER_REFUSED.problem().atField(Personal.isIdentityNumber(staffNo) ? "staffNo" : "mobile");
        }
        if (!Personal.isStaffNumber(staffNo)) {
            throw STAFF_NUMBER_NOT_VALID
                    .because("用字母、数字和连字符，至多 20 个", "Letters, digits and hyphens, at most 20")
                    .atField("staffNo");
        }
        if (!Personal.isName(name)) {
            throw TEXT_NOT_VALID.because("姓名不符合要求", "The name is not valid").atField("name");
        }
        if (mobile != null && !Personal.isMobile(mobile)) {
            throw MOBILE_NOT_VALID
                    .because("应为 11 位手机号", "It must be a mobile number of 11 digits")
                    .atField("mobile");
        }
        return this;
    }
}
