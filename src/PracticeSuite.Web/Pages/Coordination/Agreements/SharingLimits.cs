using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>What of a patient is not shared with everybody, as far as the reader may know (K-022). It is changed where it stands, and not here.</summary>
/// <param name="Contact">Null = the patient asked for nothing in confidence, or it is not the reader's to know.</param>
/// <param name="Consents">Of the Part 2 program, as its filter opens them to the reader.</param>
public sealed record SharingLimits(DateOnly Today, PatientContact? Contact, IReadOnlyList<RestrictionDto> Restrictions, IReadOnlyList<ConsentDto> Consents, MinorLimits? Minor)
{
    /// <summary>The reader is of the program, and nothing opens what it writes to a colleague.</summary>
    public bool IsProgramAlone { get; init; }

    public bool IsEmpty => Contact is null && Restrictions.Count == 0 && Consents.Count == 0 && Minor is null && !IsProgramAlone;
}

/// <param name="Held">Entries that are kept from whoever acts for the patient (P-156); null = not for the reader.</param>
public sealed record MinorLimits(int Age, int ConsentAge, int? Held);

/// <summary>Reads them in one operation, each kind by its own right: what the reader may not know is asked of nobody.</summary>
internal sealed class SharingLimitsReading(
    IAccess access, IPatientAppService patients, IContactWishAppService contacts, IRestrictionAppService restrictions, IConsentAppService consents, IHeldItemAppService held,
    IConnectedStaff connected, IPracticeDirectory practices, TimeProvider clock)
{
    private const int Adult = 18;

    public async Task<SharingLimits> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        var today = practice.Today(clock.GetUtcNow());
        var known = await MayAsync(ChartingPermissions.Consents.View) ? await consents.GetListAsync(patientId, cancellationToken) : [];
        var part2 = known.Where(one => one.IsPart2).ToList();
        return new SharingLimits(
            today,
            await MayAsync(ChartingPermissions.Patients.View) ? Confidential(await contacts.GetAsync(patientId, cancellationToken)) : null,
            await MayAsync(PrivacyPermissions.Requests.View) ? [.. (await restrictions.GetOfPatientAsync(patientId, cancellationToken)).Where(one => Holds(one, today))] : [],
            part2, await MinorAsync())
        {
            // What the filter asks, and not what is in the list: a consent that is over, or to something else than treatment, opens nothing.
            IsProgramAlone = await MayAsync(ChartingPermissions.Consents.View) && await connected.GetOfProgramAsync(patientId, cancellationToken) is not null
                && await consents.GetPart2DefaultsAsync(patientId, Charting.Contracts.Care.ConsentKind.Part2Tpo, cancellationToken) is not null,
        };

        async Task<bool> MayAsync(string permission) => (await access.DecideAsync(permission, patientId, cancellationToken)).IsGranted;

        async Task<MinorLimits?> MinorAsync()
        {
            if (!await MayAsync(ChartingPermissions.Patients.View) || (await patients.GetAsync(patientId, cancellationToken)).BirthDate is not { } born || AgeOf(born, today) is not (< Adult and var age))
                return null;
            return new(age, practice.ConsentAge, await MayAsync(PrivacyPermissions.Release.View) ? await HeldAsync() : null);
        }

        async Task<int> HeldAsync() => (await held.GetAsync(patientId, cancellationToken)).Sum(part => part.Items.Count(item => item.Holds.Any(hold => hold.Kind == HoldKind.MinorConfidential)));
    }

    private static PatientContact? Confidential(ContactDto contact) => contact.Contact.IsConfidential ? contact.Contact : null;

    private static bool Holds(RestrictionDto one, DateOnly today) => one.HoldsFrom <= today && one.EndedOn is null && !(one.Until < today);

    private static int AgeOf(DateOnly born, DateOnly today) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);
}
