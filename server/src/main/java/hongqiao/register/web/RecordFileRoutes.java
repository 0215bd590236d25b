package hongqiao.register.web;

import hongqiao.register.RegisterProblem;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.sheet.ImportColumns;
import hongqiao.register.sheet.RecordExport;
import hongqiao.register.sheet.RecordImport;
import hongqiao.register.sheet.RecordReport;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Downloads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** Files of records, in and out. */
@RestController
@RequestMapping("/api/desk/registers/{register}")
class RecordFileRoutes {

    /** Rows of one sheet of .xlsx, without the heading. */
    private static final long MOST_XLSX = 1_048_575;

    private final Registers registers;
    private final RecordImport imports;
    private final ImportColumns columns;
    private final RecordExport exports;
    private final Lists lists;

    RecordFileRoutes(
            Registers registers, RecordImport imports, ImportColumns columns, RecordExport exports, Lists lists) {
        this.registers = registers;
        this.imports = imports;
        this.exports = exports;
        this.columns = columns;
        this.lists = lists;
    }

    /** @param map {@code heading=field}, once for each heading that is not understood by itself */
    @PostMapping("/import")
    @Needs(value = Permission.RECORDS_IMPORT, does = Operation.WRITE, of = "register")
    RecordReport take(
            @PathVariable String register,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String exchange,
            @RequestParam(required = false) @Nullable List<String> map,
            @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        return imports.run(
                registers.get(register),
                file.getBytes(),
                Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                exchange == null || exchange.isBlank() ? null : exchange,
                ImportColumns.mapping(map),
                apply);
    }

    /** What stands in a file's first row, and which field each heading would be; writes nothing. */
    @PostMapping("/import/columns")
    @Needs(value = Permission.RECORDS_IMPORT, does = Operation.READ, of = "register")
    ImportColumns.Heading columns(@PathVariable String register, @RequestParam MultipartFile file) throws IOException {
        return columns.read(
                registers.get(register),
                file.getBytes(),
                Objects.requireNonNullElse(file.getOriginalFilename(), "file"));
    }

    @GetMapping("/export")
    @Needs(value = Permission.RECORDS_EXPORT, does = Operation.EXPORT, of = "register")
    void write(
            @PathVariable String register,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable List<String> fields,
            HttpServletResponse response)
            throws IOException {
        var of = registers.get(register);
        var question = new Question(view, where, q, area, null, false);
        var xlsx = !format.equals("csv");
        if (xlsx && lists.count(of, question) > MOST_XLSX) {
            throw RegisterProblem.FILE_TOO_LARGE.because(
                    "超过 %1$d 行，.xlsx 放不下，请导出 CSV 或缩小范围",
                    "More than %1$d rows do not fit into .xlsx; export CSV, or fewer", MOST_XLSX);
        }
        Downloads.announce(response, of.title().zh(), xlsx ? "xlsx" : "csv");
        exports.write(
                of,
                question,
                xlsx ? "xlsx" : "csv",
                fields == null || fields.isEmpty()
                        ? of.all().stream().map(Field::key).toList()
                        : fields,
                response.getOutputStream());
    }
}
