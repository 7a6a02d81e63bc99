using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Flags by the moment at which they were raised.</summary>
internal sealed class FlagTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Flag;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Flags.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (at, id) = (stretch.At, stretch.Id);
        var flags = await db.Set<UrgentFlag>().AsNoTracking().Where(f => f.PatientId == patientId && (f.RaisedAt < at || (f.RaisedAt == at && f.Id < id)))
            .OrderByDescending(f => f.RaisedAt).ThenByDescending(f => f.Id).Take(stretch.Take)
            .Select(f => new { f.Id, f.Level, f.Rule, f.Reason, f.State, f.RaisedAt, f.RaisedBy }).ToListAsync(cancellationToken);
        return flags.ConvertAll(f => new ChartLine(Kind, f.RaisedAt, f.Id, TextOf(f.Level, f.Reason ?? FlagRules.Find(f.Rule)?.Words ?? "", f.State), "?part=flags")
        {
            Time = f.RaisedAt, By = f.Rule is null ? f.RaisedBy : null, IsInError = f.State == FlagState.Canceled,
        });
    }

    private static string TextOf(FlagLevel level, string words, FlagState state) => $"{level} flag, {state switch
    {
        FlagState.Open => "open",
        FlagState.Acknowledged => "acknowledged",
        FlagState.Resolved => "resolved",
        _ => "taken back",
    }}: {words.TrimEnd('.')}";
}
