using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Signatures of the plan's versions by their days; a draft has none yet (P-031, P-032).</summary>
internal sealed class PlanTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Plan;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        // A patient's signatures are few; what a file told of has none of its own.
        var all = await (
            from v in db.PlanVersions
            where v.PatientId == patientId && v.SignedOn != null
            from s in db.Set<PlanSignature>().Where(s => s.PlanVersionId == v.Id).DefaultIfEmpty()
            select new Row(v.Id, v.Number, v.SignedOn!.Value, v.SignedById, s)).AsNoTracking().ToListAsync(cancellationToken);
        return [.. all.Where(one => one.On <= day && (one.On < day || one.Id.CompareTo(dayId) < 0)).OrderByDescending(one => one.On).ThenByDescending(one => one.Id).Take(stretch.Take).Select(one =>
            new ChartLine(Kind, stretch.Of(one.On), one.Id, one.Text, "?part=plan") { StaffId = one.StaffId, FilesOf = one.IsAuthors ? one.VersionId : null, Time = stretch.TimeOn(one.On, one.Signature?.At) })];
    }

    private sealed record Row(Guid VersionId, int Number, DateOnly SignedOn, Guid? SignedById, PlanSignature? Signature)
    {
        public Guid Id => Signature?.Id ?? VersionId;

        public DateOnly On => Signature?.On ?? SignedOn;

        public Guid? StaffId => Signature is null ? SignedById : Signature.StaffId;

        /// <summary>The version's files stand once.</summary>
        public bool IsAuthors => Signature is null or { As: PlanSigner.Author };

        public string Text => $"{PlanSignatureWords.Line(Signature?.As ?? PlanSigner.Author, Signature?.How ?? PlanAgreement.Signature, Number)}{(Signature is { IsLast: true } ? ", and active" : "")}";
    }
}
