using System.Security.Cryptography;
using PracticeSuite.Charting.Contracts.Attachments;

namespace PracticeSuite.Charting.Attachments;

/// <summary>What one pass over a file tells of it.</summary>
/// <param name="Head">Its first bytes.</param>
/// <param name="Tail">Its last bytes.</param>
internal sealed record FileRead(long Size, byte[] Sha256, byte[] Head, byte[] Tail, bool IsText)
{
    private const int Block = 64 * 1024;

    /// <summary>As far from the end as a PDF may be closed.</summary>
    private const int Ends = 1024;

    /// <exception cref="Kernel.BusinessException">It is larger than a file may be; no more than that is read.</exception>
    public static async Task<FileRead> FromAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, buffer, text) = (0L, new byte[Block], new TextScan());
        var (head, tail) = (Array.Empty<byte>(), Array.Empty<byte>());
        while (await content.ReadAtLeastAsync(buffer, Block, throwOnEndOfStream: false, cancellationToken) is var read && read > 0)
        {
            if ((size += read) > AttachmentLimits.Bytes)
                throw AttachmentErrors.TooLarge();
            var block = buffer.AsSpan(0, read);
            hash.AppendData(block);
            text.Read(block);
            head = head.Length > 0 ? head : block[..Math.Min(read, Ends)].ToArray();
            tail = [.. tail.AsSpan()[^Math.Min(tail.Length, Math.Max(0, Ends - read))..], .. block[^Math.Min(read, Ends)..]];
        }

        return size == 0 ? throw AttachmentErrors.Empty() : new FileRead(size, hash.GetHashAndReset(), head, tail, text.End());
    }
}
