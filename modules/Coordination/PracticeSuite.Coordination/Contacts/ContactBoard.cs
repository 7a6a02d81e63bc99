using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Contacts;

internal sealed class ContactBoard(ContactClock clock, SharedCare care, Reviews reviews, IPatientDirectory patients, IAccess access) : IContactBoard
{
    /// <summary>More are no list that somebody works through; the most pressing of them stand there.</summary>
    private const int MostShown = 500;

    /// <summary>Null = every pair.</summary>
    private Guid? Whose => access.May(CoordinationPermissions.Agreements.ViewAll) ? null : access.Caller.StaffId ?? Guid.AllBitsSet;

    public async Task<ContactsDueDto> GetDueAsync(int withinDays, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.View, cancellationToken);
        var until = (await care.ClockAsync(cancellationToken)).Today.AddDays(withinDays);
        var due = (await clock.ReadAsync(null, Whose, cancellationToken)).Select(one => one.Due).Where(one => one.DueOn <= until)
            .OrderByDescending(one => one.OverdueDays > 0).ThenBy(one => one.Tier).ThenByDescending(one => one.OverdueDays).ThenBy(one => one.DueOn).ToList();
        var shown = due.Take(MostShown).ToList();
        var names = await patients.GetNamesAsync([.. shown.Select(one => one.PatientId).Distinct()], cancellationToken);
        var clinical = access.May(CoordinationPermissions.Contacts.ViewTerms);
        return new(
            due.Count, due.Count(one => one.OverdueDays > 0),
            [.. shown.Select(one => new ContactDueRow(
                one.PatientId, names.GetValueOrDefault(one.PatientId)?.ListName ?? "", one.TherapistId, one.PrescriberId, clinical ? one.Tier : null,
                clinical ? one.LastOn : null, one.DueOn, one.OverdueDays, one.AgreementId, OtherOf(one)))]);
    }

    public async Task<IReadOnlyList<LeadMissingRow>> GetWithoutLeadAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.View, cancellationToken);
        var (whose, now) = (Whose, await care.ClockAsync(cancellationToken));
        var shared = (await care.GetPairsAsync(null, cancellationToken)).Where(one => whose is null || one.TherapistId == whose || one.PrescriberId == whose).ToList();
        var own = access.May(CoordinationPermissions.Contacts.ChangeTerms) ? shared.Where(one => one.IsOf(access.Caller.StaffId)).Select(one => one.PatientId).ToHashSet() : [];
        var open = (await access.NarrowAsync(CoordinationPermissions.Contacts.View, [.. shared.Select(one => one.PatientId).Distinct()], cancellationToken)).ToHashSet();
        var missing = (await care.ReadAsync([.. shared.Where(one => open.Contains(one.PatientId))], now, cancellationToken)).GroupBy(pair => pair.Shared.PatientId)
            .Select(of => PairPatient.First(of)!).Where(pair => pair.Terms.CrisisLeadId is null || pair.Terms.BackupId is null).OrderBy(pair => pair.SharedOn).Take(MostShown).ToList();
        var names = await patients.GetNamesAsync([.. missing.Select(pair => pair.Shared.PatientId)], cancellationToken);
        return
        [
            .. missing.Select(pair => new LeadMissingRow(
                pair.Shared.PatientId, names.GetValueOrDefault(pair.Shared.PatientId)?.ListName ?? "", pair.Shared.TherapistId, pair.Shared.PrescriberId,
                pair.Terms.CrisisLeadId is null, pair.Terms.BackupId is null, pair.Held?.AgreementId,
                own.Contains(pair.Shared.PatientId))),
        ];
    }

    public async Task<IReadOnlyList<ToReadRow>> GetToReadAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.View, cancellationToken);
        if (access.Caller.StaffId is not { } me || !access.May(CoordinationPermissions.Contacts.ChangeTerms))
            return [];
        var now = await care.ClockAsync(cancellationToken);
        var mine = (await care.GetPairsAsync(null, cancellationToken)).Where(one => one.TherapistId == me || one.PrescriberId == me).ToList();
        var open = (await access.NarrowAsync(CoordinationPermissions.Contacts.ChangeTerms, [.. mine.Select(one => one.PatientId).Distinct()], cancellationToken)).ToHashSet();
        var pairs = await care.ReadAsync([.. mine.Where(one => open.Contains(one.PatientId))], now, cancellationToken);
        var found = (await reviews.FindOverdueAsync(pairs, now, cancellationToken)).Take(MostShown).ToList();
        var names = await patients.GetNamesAsync([.. found.Select(one => one.Shared.PatientId).Distinct()], cancellationToken);
        return [.. found.Select(one => new ToReadRow(one.Shared.PatientId, names.GetValueOrDefault(one.Shared.PatientId)?.ListName ?? "", one.WithId, one.ItemOn, one.IsNote, one.OverdueDays))];
    }

    private Guid? OtherOf(ContactDue due) =>
        access.Caller.StaffId == due.TherapistId ? due.PrescriberId : access.Caller.StaffId == due.PrescriberId ? due.TherapistId : null;
}
