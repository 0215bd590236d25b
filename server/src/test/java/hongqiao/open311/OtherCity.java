package hongqiao.open311;

import hongqiao.cases.GridCentre;

/** {@link OtherSystem} for tests of the client: what is asked for at a city's server, by its people. */
public final class OtherCity {

    private final OtherSystem system;

    public OtherCity(GridCentre centre, String name) {
        this.system = new OtherSystem(centre, name, 6_000);
    }

    public String key() {
        return system.key;
    }

    /** @param more names and values of the form, by turns; @return its number */
    public String lamp(String description, String... more) {
        var form = system.lamp(description);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return system.number(system.post(form));
    }

    /** @return its number */
    public String report(String service, String description) {
        return lamp(description, "service_code", service);
    }
}
