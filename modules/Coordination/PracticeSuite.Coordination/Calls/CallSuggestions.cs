using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Calls;

internal sealed class CallSuggestions(AgendaReading agenda, ISharedPatients shared, IPatientDirectory patients, KnownFacts known, IAccess access, TimeProvider clock) : ICallSuggestions
{
    public async Task<IReadOnlyList<CallSuggestion>> GetAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.View, cancellationToken);

        var people = staffIds.ToHashSet();
        Check.That(people.Count > 1, nameof(staffIds), "StaffIds name fewer than two; a call has two or more.");
        var names = await patients.GetNamesAsync(await shared.GetAsync(people, cancellationToken), cancellationToken);
        var today = (await known.GetLocationAsync(null, cancellationToken)).Zone.LocalDate(clock.GetUtcNow());
        var found = await agenda.ReadAsync(new AgendaScope([.. names.Keys], people, clock.GetUtcNow() - AgendaReading.First, today), cancellationToken);
        return
        [
            .. SuggestionOrder.Of(found).Take(CallLimits.Suggested)
                .Select(patient => new CallSuggestion(patient.Key, names[patient.Key].ListName, [.. patient.Select(line => line.Text)])),
        ];
    }
}
