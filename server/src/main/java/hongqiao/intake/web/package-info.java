/** The doors over HTTP; nobody is signed in. */
@NullMarked
package hongqiao.intake.web;

import org.jspecify.annotations.NullMarked;
