using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>Evidence as it is stored; what a version made by an earlier program does not say reads as empty, and its text stays as it was hashed.</summary>
internal static class StoredEvidence
{
    public static ClaimEvidence Read(string text)
    {
        var read = Sha256Text.Read<ClaimEvidence>(text);
        return read with
        {
            Supervision = read.Supervision ?? "",
            Coordination = read.Coordination ?? [],
            Enrollment = read.Enrollment with { DesignatedMember = read.Enrollment.DesignatedMember ?? "" },
            Coverage = read.Coverage with { FilingIndicator = read.Coverage.FilingIndicator ?? "" },
        };
    }
}
