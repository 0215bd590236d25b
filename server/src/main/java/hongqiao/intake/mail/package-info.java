/** Letters by mail (电子邮件): a mailbox is read, and each letter in it becomes a case once. Start at {@link Letters}. */
@NullMarked
package hongqiao.intake.mail;

import org.jspecify.annotations.NullMarked;
