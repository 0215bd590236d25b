package hongqiao.plan;

/** Nature of an indicator: EXPECTED (预期性), left mainly to the market; BINDING (约束性), the government must. */
public enum Nature {
    EXPECTED,
    BINDING
}
