using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags.Rules;

namespace PracticeSuite.Charting.Flags;

/// <summary>How a flag is told to a reader.</summary>
internal static class FlagShown
{
    /// <param name="reader">The user whom it is shown to.</param>
    /// <remarks>Of those whom a rung told only the addressees whom the filter shows are named: the Part 2 program's people are told to nobody else (P-082).</remarks>
    /// <param name="inError">What was marked in error since (<see cref="FlagErrata"/>).</param>
    public static UrgentFlagDto Of(UrgentFlag f, Guid? reader, DateTimeOffset now, IReadOnlySet<Guid> inError) => new(
        f.Id, f.PatientId, f.Version, f.Level, f.Rule, f.Reason ?? FlagRules.Find(f.Rule)?.Words ?? f.Rule!, f.State, f.RaisedAt, Raiser(f, f.RaisedBy, f.RaisedByUserId), f.OpenSince, CancelUntil(f, reader, now),
        [.. f.Lines.OrderBy(line => line.Number).Select(line => new FlagLineDto(line.AddedAt, line.Facts) { IsInError = line.Facts.Any(fact => inError.Contains(fact.SourceId)) })],
        [.. f.Addressees.OrderBy(one => one.As).Select(one => new FlagAddresseeDto(one.StaffId, one.As))],
        [.. f.Acts.OrderBy(act => act.At).ThenBy(act => act.Number).Select(act => new FlagActDto(act.Act, act.At, act.Act is FlagAct.Raised or FlagAct.LevelRaised ? Raiser(f, act.By, act.ByUserId) : act.By, act.Disposition, act.Words) { Level = act.Level, DueAt = act.DueAt, ToStaffIds = [.. act.ToStaffIds.Where(one => f.Addressees.Any(seen => seen.StaffId == one))] })])
    {
        IsPart2 = f.IsPart2,
        DueAt = f.State == FlagState.Open ? f.DueAt : null,
        NeedsDisposition = f.NeedsDisposition,
        ThreadId = f.ThreadId,
    };

    private static string Raiser(UrgentFlag f, string by, Guid? userId) => FlagText.RaisedBy(f.Rule, f.Rule is null || userId is not null ? by : null);

    private static DateTimeOffset? CancelUntil(UrgentFlag f, Guid? reader, DateTimeOffset now)
    {
        var until = f.RaisedAt + FlagLimits.ToCancel;
        return f is { Rule: null, IsOver: false } && reader is not null && f.RaisedByUserId == reader && now <= until ? until : null;
    }
}
