package hongqiao.report;

import static hongqiao.report.ReportProblem.REPORT_FONT_MISSING;

import hongqiao.evaluation.Finding;
import hongqiao.evaluation.Findings;
import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.FrozenRounds;
import hongqiao.evaluation.Round;
import hongqiao.evaluation.Rounds;
import hongqiao.report.docx.DocxWriter;
import hongqiao.report.pdf.PdfReport;
import hongqiao.shared.District;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way in: the report of a frozen round, made of nothing but what was frozen and what became of its findings. */
@Component
public class Reports {

    private final Rounds rounds;
    private final FrozenRounds frozen;
    private final Findings findings;
    private final District district;
    private final Path fonts;
    private volatile @Nullable PdfReport laying;

    Reports(
            Rounds rounds,
            FrozenRounds frozen,
            Findings findings,
            District district,
            @Value("${hongqiao.report.fonts:/usr/share/fonts}") Path fonts) {
        this.rounds = rounds;
        this.frozen = frozen;
        this.findings = findings;
        this.district = district;
        this.fonts = fonts;
    }

    /** What a report is made of. */
    record Matter(Round round, Frozen frozen, List<Finding> findings, District district) {

        String title() {
            var plan = frozen.plan();
            var what = switch (round.kind()) {
                case ANNUAL -> "%d年度监测评估报告".formatted(round.year());
                case MID_TERM -> "中期评估报告";
                case FINAL -> "总结评估报告";
            };
            return plan.title() + what;
        }

        boolean isSimulated() {
            return frozen.indicators().stream().anyMatch(Frozen.Measured::simulated);
        }
    }

    /** @throws hongqiao.shared.Problem {@code round-not-found}, {@code round-not-frozen} */
    public void docx(long round, OutputStream out) throws IOException {
        var matter = matter(round);
        DocxWriter.write(new ReportText(matter).write(), matter.title(), out);
    }

    /**
     * The same report, laid out.
     *
     * @throws hongqiao.shared.Problem as {@link #docx}; {@code report-font-missing}
     */
    public void pdf(long round, OutputStream out) throws IOException {
        var matter = matter(round);
        laying().write(new ReportText(matter).write(), matter.title(), out);
    }

    /** Its fonts are looked for and read once; where there are none, again the next time. */
    private PdfReport laying() throws IOException {
        var kept = laying;
        if (kept == null) {
            kept = PdfReport.with(fonts)
                    .orElseThrow(() -> REPORT_FONT_MISSING.because(
                            "在 %s 下没有找到思源字体，请在服务器上安装 fonts-noto-cjk",
                            "There is no Noto CJK font under %s; install fonts-noto-cjk on the server", fonts));
            laying = kept;
        }
        return kept;
    }

    /** The same figures as tables. @throws hongqiao.shared.Problem as {@link #docx} */
    public void xlsx(long round, OutputStream out) throws IOException {
        ReportSheet.write(matter(round), out);
    }

    /** As a file is called. @throws hongqiao.shared.Problem as {@link #docx} */
    public String title(long round) {
        return matter(round).title();
    }

    private Matter matter(long id) {
        return new Matter(rounds.get(id), frozen.get(id), findings.list(id), district);
    }
}
