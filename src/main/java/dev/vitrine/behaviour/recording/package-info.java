/** The taking in of what visitors do at present: at the door, in the stream, into the tables. */
@NullMarked
@NamedInterface("recording")
package dev.vitrine.behaviour.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
