using System.Globalization;
using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Charting.Plans;

/// <summary>Signatures of a plan in words, for news, timeline, brief and the copy of a record.</summary>
internal static class PlanSignatureWords
{
    /// <summary>After the name of whoever signed or recorded it.</summary>
    public static string Act(PlanSigner signer, PlanAgreement how, int number) => (signer, how) switch
    {
        (PlanSigner.Author, _) => $"signed plan v{number}",
        (PlanSigner.Patient, PlanAgreement.Signature) => $"recorded the patient's signature on plan v{number}",
        (PlanSigner.Patient, PlanAgreement.Verbal) => $"recorded that the patient agreed in words to plan v{number}",
        (PlanSigner.Patient, _) => $"recorded that the patient refused to sign plan v{number}",
        _ => $"signed plan v{number} as {signer.ToString().ToLowerInvariant()}",
    };

    public static string Line(PlanSigner signer, PlanAgreement how, int number) => (signer, how) switch
    {
        (PlanSigner.Author, _) => $"Plan v{number} signed",
        (PlanSigner.Patient, PlanAgreement.Signature) => $"Plan v{number} signed by the patient",
        (PlanSigner.Patient, PlanAgreement.Verbal) => $"Plan v{number} agreed to by the patient in words",
        (PlanSigner.Patient, _) => $"Plan v{number}, the patient refused to sign",
        _ => $"Plan v{number} signed as {signer.ToString().ToLowerInvariant()}",
    };

    /// <summary>"the patient and the prescriber".</summary>
    public static string Of(IEnumerable<PlanSigner> signers) => string.Join(" and ", signers.Select(one => $"the {one.ToString().ToLowerInvariant()}"));

    public static string Of(PlanSignature one) => string.Create(CultureInfo.InvariantCulture,
        $"{one.As}: {(one.How == PlanAgreement.Verbal ? "agreed in words" : one.How == PlanAgreement.Refused ? "refused to sign" : "signed")} {one.AgreedAt ?? one.At:yyyy-MM-dd HH:mm} UTC{(one.Name is { } name ? $" by {name}{(one.Credential is { } credential ? $", {credential}" : "")}" : "")}{(one.Reason is { } why ? $": {why}" : "")}");
}
