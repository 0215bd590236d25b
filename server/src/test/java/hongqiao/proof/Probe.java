package hongqiao.proof;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;

/**
 * One way to reach a record through one route.
 *
 * @param route method and path, as declared
 * @param needs what the route must declare, and
 * @param does one of the operations that it must declare
 * @param attempt makes the call and says whether the record was seen, counted or changed
 */
record Probe(String route, Permission needs, Operation does, Rule rule, Attempt attempt) {

    interface Attempt {
        boolean reaches(Caller caller, Target target);
    }

    @Override
    public String toString() {
        return does + " " + route + " (" + rule + ")";
    }
}
