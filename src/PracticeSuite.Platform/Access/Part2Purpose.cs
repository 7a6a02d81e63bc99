using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// What the roles do with a patient's record, in the words of a Part 2 consent (P-073): clinicians treat, billers are about payment, the
/// front desk, privacy officers, administrators and other programs run the practice.
/// </summary>
public static class Part2Purpose
{
    /// <summary>Looking at the product as another role, one sees what both may.</summary>
    internal static Part2Purposes Of(Caller caller) =>
        Of(caller.Roles) & (caller.ViewedRole is { } viewed ? Of(viewed) : Part2Purposes.All) | (caller.Scopes.Count > 0 ? Part2Purposes.Operations : Part2Purposes.None);

    public static Part2Purposes Of(IEnumerable<string> roles) => roles.Select(Of).Aggregate(Part2Purposes.None, (all, one) => all | one);

    private static Part2Purposes Of(string role) => role switch
    {
        PracticeRole.Biller => Part2Purposes.Payment,
        _ when PracticeRole.Clinical.Contains(role, StringComparer.Ordinal) => Part2Purposes.Treatment,
        _ => Part2Purposes.Operations,
    };
}
