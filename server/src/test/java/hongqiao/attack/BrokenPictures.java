package hongqiao.attack;

import hongqiao.files.content.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pictures that are none, or more than one, or far more than they seem. */
final class BrokenPictures {

    private static final byte[] JPEG = Photos.jpeg(24, 16);
    private static final byte[] PNG = Photos.png(24, 16);
    private static final byte[] EXIF = Photos.taken(JPEG, 6, "+08:00");
    private static final List<byte[]> SOUND = List.of(JPEG, PNG, EXIF, Photos.WEBP);
    private static final byte[] WHITE_BOMB = whiteBomb();
    private static final byte[] TEXT_BOMB = textBomb();
    private static final byte[] ZIP_BOMB = zipBomb();

    private static final List<String> NO_PICTURES = List.of(
            "",
            "路灯坏了",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><svg>&b;</svg>",
            "<html><script>alert(1)</script></html>",
            "<?php system($_GET[0]); ?>",
            "#!/bin/sh\nrm -rf /\n",
            "%PDF-1.7\n%%EOF",
            "GIF89a/*\1\0\0\0*/=alert(1);",
            "MZ\220\0\3",
            "\177ELF\2\1\1",
            "BM\0\0\0\0",
            "II*\0\10\0\0\0",
            "RIFF\377\377\377\377WEBPVP8 ",
            "RIFF\20\0\0\0WEBPVP8X\n\0\0\0\2\0\0\0\377\377\377\377\377\377",
            "\0\0\0\30ftypheic",
            "push graphic-context\nfill 'url(https://example.invalid/)'",
            "姓名,电话\n王,13900001234\n");

    private final RandomGenerator random;
    private final BrokenJson bytes;

    BrokenPictures(RandomGenerator random) {
        this.random = random;
        this.bytes = new BrokenJson(random);
    }

    byte[] next() {
        var sound = bytes.one(SOUND);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(sound, random.nextInt(sound.length));
            case 1, 2, 3 -> bytes.flipped(sound);
            case 4 -> bytes.one(NO_PICTURES).getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> Photos.boasting(bytes.one(List.of(0, -1, 30_000, 65_535)), bytes.one(List.of(1, 30_000, -7)));
            case 6 -> Photos.concat(sound, ZIP_BOMB);
            case 7 -> Photos.concat(bytes.one(NO_PICTURES).getBytes(StandardCharsets.ISO_8859_1), sound);
            case 8 -> Photos.withSegment(JPEG, bytes.one(List.of(0xE1, 0xE2, 0xFE, 0xED)), segment());
            case 9 -> trap();
            case 10 -> random.nextInt(25) == 0 ? WHITE_BOMB : bytes.one(List.of(ZIP_BOMB, TEXT_BOMB));
            default -> noise();
        };
    }

    private byte[] noise() {
        var noise = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    /** What a program wrote beside the picture: scripts, colours that are none, 65 533 bytes of anything. */
    private byte[] segment() {
        var content = new byte[bytes.one(List.of(0, 14, 3_000, 65_533))];
        random.nextBytes(content);
        var head = bytes.one(List.of(
                        "Exif\0\0",
                        "ICC_PROFILE\0\1\1",
                        "http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                        "<script>alert(1)</script>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, content.length));
        return content;
    }

    /** Notes of a camera that point at themselves, beyond the end, or count what is not there; a place of 0/0. */
    private byte[] trap() {
        int tiff = indexOf(EXIF, "MM\0*");
        var trapped = EXIF.clone();
        int at = tiff + bytes.one(List.of(4, 10, 14, 18, 26, 34, 60, 66, 72, 120, 124, 140, 240, 244, 264, 268));
        ByteBuffer.wrap(trapped).putInt(at, bytes.one(List.of(0, 8, -1, Integer.MAX_VALUE, 60, 0xFFFF, 1 << 30)));
        return trapped;
    }

    private static int indexOf(byte[] in, String text) {
        return new String(in, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    /** 59 million white pixels, one bit each, in a few kilobytes. */
    private static byte[] whiteBomb() {
        return Photos.written(new BufferedImage(7_000, 8_400, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    /** A picture of one pixel with a note of ten million blanks. */
    private static byte[] textBomb() {
        var deflater = new Deflater(9);
        deflater.setInput(new byte[10_000_000]);
        deflater.finish();
        var packed = new byte[40_000];
        int length = deflater.deflate(packed);
        deflater.end();
        var note =
                Photos.concat("zTXtComment\0\0".getBytes(StandardCharsets.ISO_8859_1), Arrays.copyOf(packed, length));
        var check = new CRC32();
        check.update(note);
        var chunk = ByteBuffer.allocate(note.length + 8)
                .putInt(note.length - 4)
                .put(note)
                .putInt((int) check.getValue())
                .array();
        var head = Arrays.copyOf(PNG, 33);
        return Photos.concat(Photos.concat(head, chunk), Arrays.copyOfRange(PNG, 33, PNG.length));
    }

    private static byte[] zipBomb() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.setLevel(9);
            for (var part : Map.of("[Content_Types].xml", 10, "word/document.xml", 10_000_000)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(new byte[part.getValue()]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
