using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>Logged time as pages and documents show it.</summary>
internal static class TimePieces
{
    public static TimePieceDto ToDto(TimePiece piece, PracticeRules rules) => new(
        piece.Entry.Id, piece.Entry.Revision, piece.Entry.StaffId, rules.StaffOf(piece.Entry.StaffId)?.DisplayName ?? "",
        EnumName.Of(piece.Entry.Activity), EnumName.Of(piece.Entry.Source), piece.When.Start, piece.When.End, piece.When.Length,
        ClaimLineage.FateOf(piece.Standing), piece.Exclusion?.ToCode(), piece.Exclusion is { } reason ? TextOf(reason.ToCode()) : null);

    public static TimePieceDto ToDto(ClaimPiece piece, string staff) => new(
        piece.EntryId, piece.Revision, piece.StaffId, staff, piece.Activity, piece.Source, piece.Start, piece.End,
        new Interval(piece.Start, piece.End).Length, piece.Fate, piece.Reason, piece.Reason is null ? null : TextOf(piece.Reason));

    public static string TextOf(string reason) => reason switch
    {
        "X-NOT-ENROLLED" => "outside the enrollment",
        "X-VOIDED" => "voided",
        "X-NOT-CLINICAL" => "not clinical staff",
        "X-ADMIN" => "administrative",
        "X-NOT-PATIENT" => "not about this patient",
        "X-NOT-HUMAN" => "automated",
        "X-ATTEMPT" => "not reached",
        "X-SEP-BILLED" => "billed by itself",
        "X-OTHER-PROGRAM" => "other program",
        "X-UNALLOCATED" => "call not divided",
        "X-PRE-CONSENT" => "before consent",
        "X-POST-REVOKE" => "after revocation",
        "X-PRE-VISIT" => "before the initiating visit",
        "X-INPATIENT" => "during a hospital stay",
        "X-DECEASED" => "after death",
        "X-LATE-UNAPPROVED" => "late, not approved",
        "X-STAFF-OVERLAP" => "staff with another patient",
        "X-NOT-BILLER" => "not the billing therapist",
        _ => reason,
    };
}
