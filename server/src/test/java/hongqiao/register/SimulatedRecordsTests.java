package hongqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongqiao.organisation.Uscc;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackCheck;
import hongqiao.pack.PackError;
import hongqiao.pack.PackKind;
import hongqiao.pack.ValueKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.definition.SampleKind;
import hongqiao.register.simulate.Samples;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples that ship: made up by seed, plainly so, and held against the registers they are for. */
@DisplayName("样本文件")
class SimulatedRecordsTests {

    private static final List<PackKind<?>> KINDS =
            List.of(new CodeKind(), new ValueKind(), new RegisterKind(), new SampleKind());
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9]{8}X?[0-9A-Z]{9,10}");

    private static List<String> errors(Path district) {
        return PackCheck.check(district, KINDS).errors().stream()
                .map(error -> error.place() + " " + error.code())
                .toList();
    }

    @Test
    @DisplayName("随附的资源包没有错误，也没有提醒")
    void findsNothingInThePacksThatShip() {
        var result = PackCheck.check(Project.file("packs/districts/hongqiao"), KINDS);
        assertThat(result.errors()).isEmpty();
        // A need and an offer have a field of technology of their own, whatever the firm or the instrument is in.
        assertThat(result.warnings())
                .extracting(PackError::file, PackError::code)
                .containsExactly(
                        tuple("science-sharing/registers/science-need.yaml", "asked-elsewhere"),
                        tuple("science-sharing/registers/science-offer.yaml", "asked-elsewhere"));
    }

    @Test
    @DisplayName("同一种子生成的文件与随附的逐字节相同")
    void makesTheSameAgain(@TempDir Path folder) throws IOException {
        var pack = Objects.requireNonNull(
                PackCheck.check(Project.file("packs/districts/hongqiao"), KINDS).pack());
        Samples.write(folder, pack.areas(), pack.organisation(), 120106, LocalDate.parse("2026-11-26"));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).hasSameBinaryContentAs(Project.file("packs").resolve(folder.relativize(file)));
            }
        }
    }

    @Test
    @DisplayName("信用代码校验位正确，且不可能属于任何单位")
    void usesCodesThatAreRightAndNobodys() throws IOException {
        var codes = 0;
        try (var files = Files.walk(Project.file("packs"))) {
            for (var file : files.filter(path -> path.toString().contains("/samples/")
                            && path.toString().endsWith(".csv"))
                    .toList()) {
                for (var code : CREDIT_CODE
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group())
                        .filter(code -> code.length() == 18)
                        .toList()) {
                    assertThat(code).matches(Uscc::isValid).matches("[0-9]{2}120106X.*");
                    codes++;
                }
            }
        }
        assertThat(codes).isGreaterThan(2_000);
    }

    @Test
    @DisplayName("样本写错：没有的台账、没有的字段、不可办的动作，各指到行")
    void refusesSamplesThatFitNoRegister(@TempDir Path folder) throws IOException {
        for (var part : List.of("base", "grid-governance", "districts/hongqiao")) {
            copy(Project.file("packs").resolve(part), folder.resolve(part));
        }
        var yaml = folder.resolve("districts/hongqiao/district.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("packs: .*", "packs: [grid-governance]"));
        var samples = folder.resolve("grid-governance/samples");
        Files.writeString(samples.resolve("enclave.csv"), """
                number,name,nonsense,@moves
                1,模拟甲,,begin@2020-01-01 close@2020-02-01
                2,模拟乙,,close@2020-02-01
                3,模拟丙,,begin@2020-02-01 close@2020-01-01
                """);
        Files.writeString(samples.resolve("islands.csv"), "number\n1\n");

        assertThat(errors(folder.resolve("districts/hongqiao")))
                .containsExactly(
                        "grid-governance/samples/enclave.csv:1:1 dangling-field",
                        "grid-governance/samples/enclave.csv:3:1 sample-move",
                        "grid-governance/samples/enclave.csv:4:1 sample-move",
                        "grid-governance/samples/islands.csv dangling-register");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
