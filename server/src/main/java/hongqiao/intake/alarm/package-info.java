/** Alarms of cameras and sensors (设备报警): things and conditions, never persons. Start at {@link Alarms}. */
@NullMarked
package hongqiao.intake.alarm;

import org.jspecify.annotations.NullMarked;
