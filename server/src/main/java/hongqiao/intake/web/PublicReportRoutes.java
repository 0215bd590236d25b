package hongqiao.intake.web;

import hongqiao.intake.FollowUps;
import hongqiao.intake.Followed;
import hongqiao.scope.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A report, to who has its code: it comes in {@code Report-Code}, so that it stands in no log. */
@RestController
@RequestMapping("/api/public/reports")
@Open
class PublicReportRoutes {

    private static final String CODE = "Report-Code";

    /** @param fields what the step asks for, as on the wire */
    record ReportAnswer(@Nullable JsonNode fields, @Nullable String reason) {}

    private final FollowUps reports;

    PublicReportRoutes(FollowUps reports) {
        this.reports = reports;
    }

    @GetMapping
    Followed get(@RequestHeader(CODE) String code) {
        return reports.get(code);
    }

    @PostMapping("/rating")
    Followed rate(@RequestHeader(CODE) String code, @RequestBody ReportAnswer body) {
        return reports.rate(code, body.fields(), body.reason());
    }

    @PostMapping("/not-solved")
    Followed notSolved(@RequestHeader(CODE) String code, @RequestBody ReportAnswer body) {
        return reports.notSolved(code, body.fields(), body.reason());
    }
}
