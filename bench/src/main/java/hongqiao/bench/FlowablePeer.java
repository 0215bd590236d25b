package hongqiao.bench;

import hongqiao.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.List;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The same case in Flowable (BPMN), on the same PostgreSQL, in a schema of its own: opened, then five user tasks, the fourth with a
 * timer for its deadline; history as detailed as an audit needs. Each of the six is a transaction, and a client looks for the
 * task before it completes it, as ours reads the case.
 */
final class FlowablePeer implements AutoCloseable {

    private static final String SCHEMA = "flowable";
    private static final String PROCESS = "grid-event";
    private static final List<String> TASKS = List.of("file", "dispatch", "accept", "handle", "verify");

    private final ProcessEngine engine;

    private FlowablePeer(ProcessEngine engine) {
        this.engine = engine;
    }

    static FlowablePeer start(DatabaseAddress database) {
        try (var owner = database.connect();
                var statement = owner.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(
                database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA);
        configuration.setJdbcUsername(database.user());
        configuration.setJdbcPassword(database.password());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(true);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel(PROCESS + ".bpmn20.xml", model())
                .deploy();
        return new FlowablePeer(engine);
    }

    /** @return transactions */
    int life() {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PROCESS, java.util.Map.of("what", "模拟暴露垃圾", "matter", "06010", "source", "PATROL"));
        for (var name : TASKS) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            if (!task.getTaskDefinitionKey().equals(name)) {
                throw new IllegalStateException(task.getTaskDefinitionKey() + " instead of " + name);
            }
            engine.getTaskService()
                    .complete(
                            task.getId(),
                            name.equals("handle") ? java.util.Map.of("result", "已清运") : java.util.Map.of());
        }
        return 1 + TASKS.size();
    }

    private static BpmnModel model() {
        var process = new Process();
        process.setId(PROCESS);
        var start = new StartEvent();
        start.setId("start");
        process.addFlowElement(start);
        var from = "start";
        for (var name : TASKS) {
            var task = new UserTask();
            task.setId(name);
            process.addFlowElement(task);
            process.addFlowElement(new SequenceFlow(from, name));
            from = name;
        }
        process.addFlowElement(end("end"));
        process.addFlowElement(new SequenceFlow(from, "end"));

        var late = new BoundaryEvent();
        late.setId("late");
        late.setAttachedToRefId("handle");
        late.setAttachedToRef((UserTask) process.getFlowElement("handle"));
        late.setCancelActivity(false);
        var timer = new TimerEventDefinition();
        timer.setTimeDuration("P3D");
        late.addEventDefinition(timer);
        process.addFlowElement(late);
        process.addFlowElement(end("told"));
        process.addFlowElement(new SequenceFlow("late", "told"));

        var model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    private static EndEvent end(String id) {
        var end = new EndEvent();
        end.setId(id);
        return end;
    }

    @Override
    public void close() {
        engine.close();
    }
}
