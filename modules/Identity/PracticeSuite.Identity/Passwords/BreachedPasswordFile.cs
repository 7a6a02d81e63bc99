using System.Security.Cryptography;
using System.Text;

namespace PracticeSuite.Identity.Passwords;

/// <summary>
/// A file of SHA-1 hashes, one a line, in order, with or without a count after a colon: the download of Have I Been Pwned as it is. It
/// is searched where it lies, by halves, so that forty gigabytes cost some thirty reads and no memory.
/// </summary>
internal sealed class BreachedPasswordFile(string path)
{
    private const int HashLength = 40;

    public bool Contains(string password)
    {
#pragma warning disable CA5350 // The list says which hash its lines are; nothing is protected by it here.
        var wanted = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        using var file = File.OpenRead(path);
        var (from, to) = (0L, file.Length);
        while (from < to)
        {
            var (hash, start, end) = LineAround(file, from, (from + to) / 2, to);
            switch (string.CompareOrdinal(wanted, hash))
            {
                case 0:
                    return true;
                case < 0:
                    to = start;
                    break;
                default:
                    from = end;
                    break;
            }
        }

        return false;
    }

    /// <summary>The line in which a place lies, between two beginnings of lines.</summary>
    private static (string Hash, long Start, long End) LineAround(FileStream file, long from, long place, long to)
    {
        var start = place;
        while (start > from && ByteAt(file, start - 1) != '\n')
            start--;
        var end = place;
        while (end < to && ByteAt(file, end) != '\n')
            end++;
        var line = new byte[Math.Min(HashLength, end - start)];
        file.Position = start;
        file.ReadExactly(line);
        return (Encoding.ASCII.GetString(line).TrimEnd('\r').ToUpperInvariant(), start, Math.Min(to, end + 1));
    }

    private static int ByteAt(FileStream file, long place)
    {
        file.Position = place;
        return file.ReadByte();
    }
}
