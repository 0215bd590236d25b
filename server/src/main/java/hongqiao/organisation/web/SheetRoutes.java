package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.organisation.Units;
import hongqiao.organisation.sheet.ImportReport;
import hongqiao.organisation.sheet.PeopleExport;
import hongqiao.organisation.sheet.PeopleImport;
import hongqiao.organisation.sheet.PeopleTemplate;
import hongqiao.organisation.sheet.ResponsibilityImport;
import hongqiao.organisation.sheet.UnitImport;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The desk's API for spreadsheets: what comes in, and what goes out. */
@RestController
@RequestMapping("/api/desk")
class SheetRoutes {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PeopleImport people;
    private final UnitImport units;
    private final ResponsibilityImport responsibilities;
    private final PeopleExport export;
    private final Units tree;

    SheetRoutes(
            PeopleImport people,
            UnitImport units,
            ResponsibilityImport responsibilities,
            PeopleExport export,
            Units tree) {
        this.people = people;
        this.units = units;
        this.responsibilities = responsibilities;
        this.export = export;
        this.tree = tree;
    }

    @PostMapping(path = "/people/import", consumes = "multipart/form-data")
    @Needs(value = Permission.PEOPLE_IMPORT, does = Operation.WRITE)
    ImportReport importPeople(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        return people.run(file.getBytes(), name(file), apply);
    }

    @PostMapping(path = "/units/import", consumes = "multipart/form-data")
    @Needs(value = Permission.UNITS_EDIT, does = Operation.WRITE)
    ImportReport importUnits(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        return units.run(file.getBytes(), name(file), apply);
    }

    @PostMapping(path = "/responsibilities/import", consumes = "multipart/form-data")
    @Needs(value = Permission.RESPONSIBILITY_EDIT, does = Operation.WRITE)
    ImportReport importResponsibilities(
            @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean apply) throws IOException {
        return responsibilities.run(file.getBytes(), name(file), apply);
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    @GetMapping("/people/template.xlsx")
    @Needs(value = Permission.PEOPLE_IMPORT, does = Operation.READ)
    void template(HttpServletResponse response) throws IOException {
        begin(response, XLSX, "people-template.xlsx");
        PeopleTemplate.write(response.getOutputStream());
    }

    @GetMapping("/people/export")
    @Needs(value = Permission.PEOPLE_EXPORT, does = Operation.EXPORT)
    void export(
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletResponse response)
            throws IOException {
        if (!format.equals("xlsx") && !format.equals("csv")) {
            throw VALUE_NOT_VALID
                    .because("格式为 xlsx 或 csv", "The format is xlsx or csv")
                    .atField("format");
        }
        var below = unit == null ? null : tree.getId(unit);
        export.write(
                () -> {
                    begin(response, format.equals("xlsx") ? XLSX : "text/csv;charset=UTF-8", "people." + format);
                    return response.getOutputStream();
                },
                format,
                q,
                below);
    }

    private static void begin(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
