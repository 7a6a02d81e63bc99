namespace PracticeSuite.Coordination.Contracts.Enrollments;

/// <summary>A patient's enrollment in general BHI under one billing practitioner at one location.</summary>
/// <param name="From">First local day.</param>
/// <param name="To">Last local day, or null while it goes on.</param>
/// <param name="Code">The code it is meant to be billed under.</param>
/// <param name="DesignatedMemberId">The care-team member for continuity as named last (B-014), if any.</param>
/// <param name="FaceToFaceAttested">Staff are available for face-to-face contact (B-017).</param>
public sealed record EnrollmentFact(
    Guid Id,
    Guid PatientId,
    Guid LocationId,
    Guid BillingPractitionerId,
    Guid? DesignatedMemberId,
    BhiCode Code,
    DateOnly From,
    DateOnly? To,
    bool FaceToFaceAttested)
{
    /// <summary>The first day of the service, which a move to another location does not begin anew (B-051, B-057, B-178).</summary>
    public DateOnly ServiceFrom { get; init; } = From;

    /// <summary>Who stood for continuity before the designated member.</summary>
    public IReadOnlyList<DesignatedUntil> MembersBefore { get; init; } = [];

    /// <summary>Who stood for continuity on the day, if anybody did.</summary>
    public Guid? DesignatedOn(DateOnly day) =>
        MembersBefore.Where(before => day <= before.LastDay).MinBy(before => before.LastDay) is { } before ? before.StaffId : DesignatedMemberId;
}

/// <summary>A member of staff, or nobody, who stood for continuity up to a day.</summary>
public sealed record DesignatedUntil(Guid? StaffId, DateOnly LastDay);

/// <summary>The two whole-month codes of general BHI (B-005).</summary>
public enum BhiCode
{
    /// <summary>CPT 99484: clinical staff time under a prescriber.</summary>
    Cpt99484,

    /// <summary>HCPCS G0323: the billing therapist's own time, Medicare only.</summary>
    HcpcsG0323,
}

public static class BhiCodes
{
    public static string ToProcedureCode(this BhiCode code) => code == BhiCode.HcpcsG0323 ? "G0323" : "99484";
}
