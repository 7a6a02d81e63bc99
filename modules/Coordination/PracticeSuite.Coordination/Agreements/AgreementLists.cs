using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Agreements as they are shown: to whoever sees all of them, or one's own.</summary>
internal sealed class AgreementLists(CoordinationDbContext db, SharedCare care, IPatientDirectory patients, IAccess access)
{
    private Guid? Me => access.Caller.StaffId;

    private bool SeesAll => access.May(CoordinationPermissions.Agreements.ViewAll);

    public bool Sees(PairAgreement agreement) => SeesAll || agreement.IsOf(Me);

    public async Task<AgreementListDto> GetAsync(CancellationToken cancellationToken)
    {
        var today = (await care.ClockAsync(cancellationToken)).Today;
        var agreements = (await db.Agreements.AsNoTracking().Include(a => a.Versions).ThenInclude(v => v.Signatures).AsSplitQuery().ToListAsync(cancellationToken)).Where(Sees).ToList();
        var shared = (await care.GetPairsAsync(null, cancellationToken)).Where(one => SeesAll || one.TherapistId == Me || one.PrescriberId == Me)
            .GroupBy(one => (one.TherapistId, one.PrescriberId)).ToDictionary(of => of.Key, of => of.Count());
        var known = agreements.ToDictionary(a => (a.TherapistId, a.PrescriberId));
        return new(
            [.. agreements.Select(a => Row(a, today, shared.GetValueOrDefault((a.TherapistId, a.PrescriberId)))).OrderByDescending(row => row.NeedsMySignature).ThenByDescending(row => row.IsExpired).ThenBy(row => row.State)],
            [
                .. shared.Select(of => (Pair: of.Key, Patients: of.Value, Begun: known.GetValueOrDefault(of.Key))).Where(of => of.Begun?.ActiveOn(today) is null)
                    .OrderByDescending(of => of.Patients)
                    .Select(of => new PairDto(of.Pair.TherapistId, of.Pair.PrescriberId, of.Patients, of.Begun is null && MayBegin(of.Pair)) { BegunId = of.Begun?.Id }),
            ]);
    }

    public async Task<IReadOnlyList<ToSignRow>> GetToSignAsync(CancellationToken cancellationToken)
    {
        if (Me is not { } me || !access.May(CoordinationPermissions.Agreements.Write))
            return [];
        var now = await care.ClockAsync(cancellationToken);
        var agreements = await db.Agreements.AsNoTracking().Where(a => a.TherapistId == me || a.PrescriberId == me)
            .Include(a => a.Versions).ThenInclude(v => v.Signatures).AsSplitQuery().ToListAsync(cancellationToken);
        return
        [
            .. agreements.SelectMany(a => a.Versions.Where(v => v.Signatures.Count > 0 && MaySign(a, v, a.StateOf(v, now.Today)))
                    .Select(v => new ToSignRow(a.Id, null, null, me == a.TherapistId ? a.PrescriberId : a.TherapistId, v.Signatures.Max(one => one.At))))
                .Concat(await OfPatientsAsync(me, now, cancellationToken)).OrderBy(row => row.Since),
        ];
    }

    /// <summary>Whom the caller shares now, and may open.</summary>
    private async Task<IEnumerable<ToSignRow>> OfPatientsAsync(Guid me, CareClock now, CancellationToken cancellationToken)
    {
        var own = await db.PatientTerms.AsNoTracking().Where(t => t.IsLatest && (t.TherapistId == me || t.PrescriberId == me)).ToListAsync(cancellationToken);
        var less = own.Where(t => !t.IsSigned && (t.Terms.RulesOff.Count > 0 || t.Terms.Ladder is not null)).Select(t => t.PatientId).Distinct().ToList();
        if (less.Count == 0)
            return [];
        var open = (await access.NarrowAsync(CoordinationPermissions.Contacts.ChangeTerms, less, cancellationToken)).ToHashSet();
        var shared = (await care.GetPairsAsync(open, cancellationToken)).Where(one => open.Contains(one.PatientId) && one.IsOf(me)).ToList();
        var waiting = (await care.ReadAsync(shared, now, cancellationToken)).Where(pair => pair.Missing().Contains(me)).ToList();
        var names = await patients.GetNamesAsync([.. waiting.Select(pair => pair.Shared.PatientId).Distinct()], cancellationToken);
        return waiting.Select(pair => new ToSignRow(
            null, pair.Shared.PatientId, names.GetValueOrDefault(pair.Shared.PatientId)?.ListName, me == pair.Shared.TherapistId ? pair.Shared.PrescriberId : pair.Shared.TherapistId, pair.Own!.SetAt));
    }

    public AgreementDto Show(PairAgreement agreement, DateOnly today) => new(
        agreement.Id, agreement.TherapistId, agreement.PrescriberId, agreement.IsOf(Me),
        [.. agreement.Versions.OrderByDescending(version => version.Number).Select(version => Show(agreement, version, today))]);

    private AgreementVersionDto Show(PairAgreement agreement, AgreementVersion version, DateOnly today)
    {
        var state = agreement.StateOf(version, today);
        return new(
            version.Id, version.Number, version.Revision, state, version.Terms, version.DraftedById, version.DraftedAt, version.KeptById, version.KeptAt,
            version.ActiveFrom, version.ReviewOn, state == AgreementState.Active && version.IsExpiredOn(today), MaySign(agreement, version, state),
            [.. version.Signatures.OrderBy(one => one.At).Select(one => new AgreementSignatureDto(one.As, one.StaffId, one.Name, one.Credential, one.At))]);
    }

    private AgreementRowDto Row(PairAgreement agreement, DateOnly today, int patients)
    {
        var active = agreement.ActiveOn(today);
        var state = active is not null ? AgreementState.Active : agreement.StateOf(agreement.Versions.MaxBy(version => version.Number)!, today);
        return new(
            agreement.Id, agreement.TherapistId, agreement.PrescriberId, state, active?.ReviewOn, active?.IsExpiredOn(today) == true,
            agreement.Versions.Any(version => version.Signatures.Count > 0 && MaySign(agreement, version, agreement.StateOf(version, today))), patients);
    }

    private bool MaySign(PairAgreement agreement, AgreementVersion version, AgreementState state) =>
        state is AgreementState.Draft or AgreementState.AwaitsSignature && agreement.IsOf(Me) && access.May(CoordinationPermissions.Agreements.Write)
        && version.Signatures.All(one => one.As != agreement.RoleOf(Me));

    private bool MayBegin((Guid TherapistId, Guid PrescriberId) pair) =>
        access.May(CoordinationPermissions.Agreements.Write) && (Me == pair.TherapistId || Me == pair.PrescriberId);
}
