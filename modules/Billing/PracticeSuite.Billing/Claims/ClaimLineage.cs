using System.Security.Cryptography;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>Every logged second of a month as the rows of a claim's lineage, and one hash over them all.</summary>
internal static class ClaimLineage
{
    private const int RowLength = 42;

    private static readonly Dictionary<string, TimeExclusion> Exclusions = Enum.GetValues<TimeExclusion>().ToDictionary(exclusion => exclusion.ToCode(), StringComparer.Ordinal);

    public static IEnumerable<ClaimPiece> Of(PracticeId practice, Guid versionId, CareMonthTime time) =>
        time.Pieces.Select((piece, i) => new ClaimPiece
        {
            PracticeId = practice,
            ClaimVersionId = versionId,
            Sequence = i + 1,
            EntryId = piece.Entry.Id,
            Revision = piece.Entry.Revision,
            StaffId = piece.Entry.StaffId,
            Credential = piece.Entry.Credential,
            Activity = EnumName.Of(piece.Entry.Activity),
            Source = EnumName.Of(piece.Entry.Source),
            Start = piece.When.Start,
            End = piece.When.End,
            Counted = piece.Standing == TimeStanding.Counted ? piece.When.Length : Seconds.Zero,
            Fate = FateOf(piece.Standing),
            Reason = piece.Exclusion?.ToCode(),
            IsLate = piece.Entry.IsLate,
        });

    /// <summary>Over entry, revision, interval and fate of every piece, in order: two months of one hash counted the same seconds.</summary>
    public static string Sha256Of(CareMonthTime time)
    {
        var rows = new byte[time.Pieces.Count * RowLength];
        for (var i = 0; i < time.Pieces.Count; i++)
            Write(time.Pieces[i], rows.AsSpan(i * RowLength, RowLength));
        return Convert.ToHexString(SHA256.HashData(rows));
    }

    /// <summary>The same of the rows that were kept of it, to see that they are still those that were hashed (B-243).</summary>
    public static string Sha256Of(IReadOnlyList<ClaimPiece> pieces)
    {
        var rows = new byte[pieces.Count * RowLength];
        for (var i = 0; i < pieces.Count; i++)
            Write(pieces[i], rows.AsSpan(i * RowLength, RowLength));
        return Convert.ToHexString(SHA256.HashData(rows));
    }

    public static TimePieceFate FateOf(TimeStanding standing) => standing switch
    {
        TimeStanding.Counted => TimePieceFate.Counted,
        TimeStanding.CountedElsewhere => TimePieceFate.CountedElsewhere,
        _ => TimePieceFate.Excluded,
    };

    private static void Write(TimePiece piece, Span<byte> row)
    {
        WriteEntry(piece.Entry.Id, piece.Entry.Revision, piece.When, row);
        row[36] = (byte)piece.Standing;
        row[37] = (byte)((int?)piece.Exclusion + 1 ?? 0);
        BitConverter.TryWriteBytes(row[38..], (int)piece.Entry.Activity);
    }

    private static void Write(ClaimPiece piece, Span<byte> row)
    {
        WriteEntry(piece.EntryId, piece.Revision, new Interval(piece.Start, piece.End), row);
        row[36] = (byte)piece.Fate;
        row[37] = (byte)(piece.Reason is { } reason && Exclusions.TryGetValue(reason, out var exclusion) ? (int)exclusion + 1 : 0);
        BitConverter.TryWriteBytes(row[38..], NamedValue.TryParse<CareActivity>(piece.Activity, out var activity) ? (int)activity : -1);
    }

    private static void WriteEntry(Guid id, int revision, Interval when, Span<byte> row)
    {
        id.TryWriteBytes(row, bigEndian: true, out _);
        BitConverter.TryWriteBytes(row[16..], revision);
        BitConverter.TryWriteBytes(row[20..], when.Start.UtcTicks);
        BitConverter.TryWriteBytes(row[28..], when.End.UtcTicks);
    }
}

/// <summary>Names of enums, looked up once: a month end writes millions of them.</summary>
internal static class EnumName
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.All[value];

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> All = Enum.GetValues<TEnum>().ToDictionary(value => value, value => value.ToString());
    }
}
