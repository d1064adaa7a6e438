package hamgara.launcher.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;

/// Who the terminal is, and the key that proves it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Device(UUID id, byte[] publicKey, PrivateKey key) {

    private static final String NAME = "device";

    byte[] idBytes() {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    void keep(Path folder) {
        keep(
                folder.resolve(NAME),
                id + "\n" + Ed25519.base64url(publicKey) + "\n" + Ed25519.base64url(key.getEncoded()));
    }

    static Device kept(Path folder) {
        try {
            String[] lines = Files.readString(folder.resolve(NAME)).split("\n", -1);
            return new Device(
                    UUID.fromString(lines[0]),
                    Base64.getUrlDecoder().decode(lines[1]),
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(
                                    Base64.getUrlDecoder().decode(lines[2]))));
        } catch (IOException | GeneralSecurityException e) {
            throw new TerminalFailure("the terminal has not enrolled", e);
        }
    }

    /// The old file stays until the new one is whole. Nobody else on the machine may read it.
    static void keep(Path file, String text) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next, ownersOnly());
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TerminalFailure("cannot write " + file, e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
