using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;

namespace PracticeSuite.Privacy.WhoCouldSee;

/// <summary>
/// Why somebody who could see a kind of record could also see what the Part 2 program keeps of it (P-072, P-121): as the filter asks of a
/// labelled row, at another instant.
/// </summary>
internal static class Part2Reasons
{
    public static IReadOnlyList<SightReason> Of(UserThen user, AccessThen then) =>
    [
        .. Members(user, then.Part2),
        .. Consents(Part2Purpose.Of(user.Roles), then.Part2),
        .. then.Relationships
            .Where(row => row.Kind == RelationshipKind.BrokenGlass && row.ReasonCode == PatientRelationship.MedicalEmergency && row.StaffId == user.StaffId)
            .Select(row => new SightReason(SightKind.Part2Emergency, SightReasons.Known(row.From, row.RecordedAt), row.Until)),
    ];

    /// <summary>A program over the API helps to run the practice.</summary>
    public static IReadOnlyList<SightReason> OfPrograms(AccessThen then) => [.. Consents(Part2Purposes.Operations, then.Part2)];

    private static IEnumerable<SightReason> Members(UserThen user, Part2Then then) => then.Members
        .Where(row => row.StaffId is null || row.StaffId == user.StaffId)
        .Select(row => new SightReason(SightKind.Part2Member, SinceOf(row), row.Until));

    /// <summary>A practice that is the program as a whole has been it for as long as is known.</summary>
    private static DateTimeOffset? SinceOf(Part2Member row) => row.StaffId is null ? row.RecordedAt : SightReasons.Known(row.From, row.RecordedAt);

    private static IEnumerable<SightReason> Consents(Part2Purposes purposes, Part2Then then) =>
        from row in then.Consents
        let covered = purposes & PurposesOf(row)
        where covered != Part2Purposes.None
        select new SightReason(SightKind.Part2Consent, SightReasons.Known(row.From, row.RecordedAt), row.Until, Code: covered.ToString());

    private static Part2Purposes PurposesOf(Part2Consent row) =>
        (row.ForTreatment ? Part2Purposes.Treatment : Part2Purposes.None)
        | (row.ForPayment ? Part2Purposes.Payment : Part2Purposes.None)
        | (row.ForOperations ? Part2Purposes.Operations : Part2Purposes.None);
}
