package hongqiao.journal;

/**
 * What a chain of events is about, e.g. {@code 120106 plan-draft/<uuid>}.
 *
 * @param district division code
 * @param type kebab-case noun of the owning module
 * @param id its id there
 */
public record Subject(String district, String type, String id) {

    @Override
    public String toString() {
        return "%s %s/%s".formatted(district, type, id);
    }
}
