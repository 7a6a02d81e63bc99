using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Plans;

/// <summary>What is kept of a patient's signature, agreement in words or refusal; a refusal names the box.</summary>
internal static class PatientAgreement
{
    /// <param name="staff">Everybody of the practice.</param>
    public static PatientAgreementInput Checked(PatientAgreementInput given, IReadOnlySet<Guid> staff)
    {
        Check.That(Enum.IsDefined(given.How), nameof(given.How), "How is none of signed, agreed in words or refused; choose one.");
        var (name, reason) = (Line(given.Name, nameof(given.Name), PlanSigningLimits.Name), Line(given.Reason, nameof(given.Reason), PlanSigningLimits.Reason));
        if (given.How == PlanAgreement.Signature)
        {
            Check.That(name is not null, nameof(given.Name), "Name is missing; give it as it was signed.");
            return given with { Name = name, HeardById = null, Reason = null };
        }

        Check.That(given.HeardById is { } by && staff.Contains(by), nameof(given.HeardById), "HeardById names nobody of the practice; choose who heard it.");
        Check.That(reason is not null, nameof(given.Reason), "Reason is missing; say why the patient did not sign.");
        return given with { Name = null, Reason = reason };
    }

    private static string? Line(string? given, string field, int max)
    {
        var text = given?.ReplaceLineEndings(" ").Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        Check.That(text.Length <= max, field, $"{field} has {text.Length:N0} characters; at most {max:N0} fit. Shorten it.");
        return Check.FaultIn(text, isOneLine: true) is { } fault ? throw Check.Invalid(field, $"{field} {fault}") : text;
    }
}
