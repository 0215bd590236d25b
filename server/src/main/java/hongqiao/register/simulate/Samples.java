package hongqiao.register.simulate;

import hongqiao.area.DistrictAreas;
import hongqiao.organisation.DistrictOrganisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All samples of the packs that are shipped. Everything in them is made up, and bears 模拟 in its name. */
public final class Samples {

    private Samples() {}

    /**
     * @param until the day on which the demonstration takes place
     * @return how many records each file below the folder has got
     */
    public static List<String> write(
            Path folder, DistrictAreas areas, DistrictOrganisation organisation, long seed, LocalDate until)
            throws IOException {
        var ground = new Ground(areas, organisation);
        var tables = new ArrayList<SampleTable>();
        var firms = new Firms(ground, seed, until);
        tables.addAll(new FirmSamples(firms, ground, seed, until).tables());
        tables.addAll(new LadderSamples(firms, seed, until).tables());
        tables.addAll(new EnclaveSamples(ground, seed, until).tables());
        tables.addAll(new PowerSamples(ground, seed, until).tables());
        tables.addAll(new CatalogueSamples(ground, firms, seed, until).tables());
        tables.addAll(new TransferSamples(firms, seed, until).tables());
        tables.addAll(new EstateSamples(ground, seed, until).tables());
        tables.addAll(new DisputeSamples(ground, seed, until).tables());
        tables.addAll(new SafetySamples(ground, seed, until).tables());
        tables.addAll(new EcologySamples(ground, seed, until).tables());
        tables.addAll(new ServiceSamples(ground, firms, seed, until).tables());
        tables.addAll(new DutySamples(ground, seed, until).tables());
        var written = new ArrayList<String>();
        for (var table : tables) {
            var sample = table.sample();
            var file = folder.resolve(sample.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, sample.text());
            written.add("%s %d".formatted(sample.path(), table.size()));
        }
        return written;
    }
}
