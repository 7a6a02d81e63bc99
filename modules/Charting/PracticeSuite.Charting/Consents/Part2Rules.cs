using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Consents;

/// <summary>The elements without which a Part 2 consent is none (42 CFR 2.31, P-073), and what may not stand together (P-074).</summary>
internal static class Part2Rules
{
    public static Part2Terms? Terms(ConsentInput given, PatientKey patient)
    {
        if (!given.Kind.IsPart2())
        {
            Check.That(given.Part2 is null, nameof(given.Part2), "Part2 is given, but Kind is not a Part 2 consent; each consent is its own record (B-047).");
            return null;
        }

        Check.That(given.Method != ConsentMethod.Verbal, nameof(given.Method), "Method is Verbal; a Part 2 consent is signed, on paper or electronically (P-073).");
        if (!patient.IsNamed)
            throw ConsentErrors.Part2ConsentUnnamed();
        var terms = given.Part2 ?? throw ConsentErrors.Part2TermsMissing();
        CheckPurposes(given.Kind, terms);
        CheckExpiry(given, terms);
        return Checked(given.Kind, terms);
    }

    private static Part2Terms Checked(ConsentKind kind, Part2Terms terms) => terms with
    {
        Discloser = Element(terms.Discloser, nameof(terms.Discloser), "who may disclose"),
        Information = Element(terms.Information, nameof(terms.Information), "what information may be disclosed"),
        Recipients = Element(terms.Recipients, nameof(terms.Recipients), "to whom it may be disclosed"),
        Purpose = Element(terms.Purpose, nameof(terms.Purpose), "what it is disclosed for"),
        RightToRevoke = Element(terms.RightToRevoke, nameof(terms.RightToRevoke), "that the patient may revoke it, and how"),
        ExpiryEvent = Check.Optional(terms.ExpiryEvent, nameof(terms.ExpiryEvent), Part2Consents.Text),
        Redisclosure = kind == ConsentKind.Part2Tpo
            ? Element(terms.Redisclosure, nameof(terms.Redisclosure), "that recipients may disclose again, and not in proceedings against the patient")
            : Check.Optional(terms.Redisclosure, nameof(terms.Redisclosure), Part2Consents.Text),
        Refusal = Element(terms.Refusal, nameof(terms.Refusal), "what follows where the patient does not sign"),
        SignedBy = Element(terms.SignedBy, nameof(terms.SignedBy), "who signed it", Part2Consents.SignedBy),
    };

    private static string Element(string? text, string field, string what, int longest = Part2Consents.Text)
    {
        Check.That(!string.IsNullOrWhiteSpace(text), field, $"{field} is missing; say {what} (P-073).");
        return Check.Required(text, field, longest);
    }

    private static void CheckPurposes(ConsentKind kind, Part2Terms terms)
    {
        var isTpo = kind == ConsentKind.Part2Tpo;
        Check.That(
            isTpo == (terms.Purposes != Part2Purposes.None) && (terms.Purposes & ~Part2Purposes.All) == Part2Purposes.None,
            nameof(terms.Purposes),
            isTpo
                ? "Purposes is empty; choose treatment, payment or operations, or several of them (P-073)."
                : "Purposes is given; a consent for counseling notes or for proceedings stands alone, so record treatment, payment and operations as another one (P-074).");
    }

    private static void CheckExpiry(ConsentInput given, Part2Terms terms)
    {
        var said = (given.ExpiresOn is null ? 0 : 1) + (string.IsNullOrWhiteSpace(terms.ExpiryEvent) ? 0 : 1) + (terms.NeverExpires ? 1 : 0);
        Check.That(said == 1, nameof(given.ExpiresOn), "ExpiresOn is missing or said twice; give a last day, or an event, or say that nothing ends it (P-073).");
        Check.That(
            !terms.NeverExpires || given.Kind == ConsentKind.Part2Tpo,
            nameof(terms.NeverExpires),
            "NeverExpires is only for treatment, payment and operations; give a last day or an event (P-073).");
    }
}
