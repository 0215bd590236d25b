package hongqiao.intake.alarm;

import hongqiao.intake.alarm.Alarms.AlarmReceipt;
import hongqiao.intake.door.Door.Sender;
import hongqiao.intake.sender.SenderKeys;
import hongqiao.scope.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where platforms of cameras and sensors send alarms. Nobody is signed in and no cookie counts; {@code Sender-Key} is the key. */
@RestController
@RequestMapping("/api/alarms")
@Open
class AlarmRoutes {

    private final SenderKeys keys;
    private final Alarms alarms;

    AlarmRoutes(SenderKeys keys, Alarms alarms) {
        this.keys = keys;
        this.alarms = alarms;
    }

    /** Written down when it answers; the same id of the same sender is one alarm. */
    @PostMapping("/{door}")
    @ResponseStatus(HttpStatus.CREATED)
    AlarmReceipt receive(
            @PathVariable String door,
            @RequestHeader(name = "Sender-Key", required = false) @Nullable String secret,
            @RequestBody AlarmBody body) {
        var key = keys.require(secret, Sender.ALARM);
        keys.count(key);
        return alarms.receive(door, key.sender(), body);
    }
}
