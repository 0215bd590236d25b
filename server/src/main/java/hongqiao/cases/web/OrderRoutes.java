package hongqiao.cases.web;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.order.OrderImport;
import hongqiao.cases.order.OrderReport;
import hongqiao.cases.order.OrderStatus;
import hongqiao.register.sheet.ImportColumns;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Downloads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of orders of other hotlines, in and back. */
@RestController
@RequestMapping("/api/desk/cases/{type}/orders")
class OrderRoutes {

    private final CaseCatalogue catalogue;
    private final OrderImport imports;
    private final OrderStatus status;
    private final ImportColumns columns;
    private final CaseActors actors;

    OrderRoutes(
            CaseCatalogue catalogue,
            OrderImport imports,
            OrderStatus status,
            ImportColumns columns,
            CaseActors actors) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.status = status;
        this.columns = columns;
        this.actors = actors;
    }

    /**
     * @param from code of the hotline of rows that do not say one
     * @param map {@code heading=field}, once for each heading that is not understood by itself
     */
    @PostMapping
    @Needs(value = Permission.CASES_OPEN, does = Operation.WRITE, of = "type")
    OrderReport take(
            @PathVariable String type,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable List<String> map,
            @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        return imports.run(
                catalogue.get(type),
                file.getBytes(),
                name(file),
                from,
                ImportColumns.mapping(map),
                apply,
                actors.actor(Permission.CASES_OPEN));
    }

    /** What stands in a file's first row, and which field each heading would be; writes nothing. */
    @PostMapping("/columns")
    @Needs(value = Permission.CASES_OPEN, does = Operation.READ, of = "type")
    ImportColumns.Heading columns(@PathVariable String type, @RequestParam MultipartFile file) throws IOException {
        var of = catalogue.get(type);
        OrderStatus.of(of);
        return columns.read(of.form(), file.getBytes(), name(file));
    }

    /** What became of them, for their hotline. @param since only what has changed from that day on */
    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.EXPORT, of = "type")
    void status(
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        var of = catalogue.get(type);
        OrderStatus.of(of);
        var kind = Downloads.kind(format);
        Downloads.announce(response, of.title().zh() + "回传", kind);
        status.write(of, from, since, kind, response.getOutputStream());
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "file");
    }
}
