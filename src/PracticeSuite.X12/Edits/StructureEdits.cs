using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Edits;

/// <summary>Who is the patient, and what must be said of them (C-061 to C-069, C-124).</summary>
internal static class StructureEdits
{
    private static readonly HashSet<string> Relationships = new(StringComparer.Ordinal) { "01", "19", "20", "21", "39", "40", "53", "G8" };

    private static readonly HashSet<string> FilingCodes = new(StringComparer.Ordinal)
    {
        "MB", "16", "MC", "CI", "BL", "HM", "12", "13", "14", "15", "CH", "VA", "OF", "WC", "09", "ZZ",
    };

    private static readonly HashSet<string> SecondaryTypes = new(StringComparer.Ordinal) { "12", "13", "14", "15", "41", "42", "43", "47" };

    public static void Check(ProfessionalClaim claim, EditOptions options, EditFindings findings)
    {
        Cover(claim, findings);
        if (claim.Subscriber.IsPatient)
            SubscriberAsPatient(claim, options, findings);
        else if (claim.Patient is null)
            findings.Add("C-124", "2000C HL", null, "The subscriber is not the patient, and no patient is named.", "Name the patient, or say that it is the subscriber.");
        if (claim.Patient is { } patient)
            Patient(claim, patient, options, findings);
    }

    private static void Cover(ProfessionalClaim claim, EditFindings findings)
    {
        var subscriber = claim.Subscriber;
        if (subscriber.Responsibility is not ("P" or "S" or "T"))
            findings.Add("C-062", "2000B SBR01", subscriber.Responsibility, "It does not say whether this payer comes first.", "P primary, S secondary, T tertiary.");
        if (!FilingCodes.Contains(subscriber.FilingCode))
            findings.Add("C-062", "2000B SBR09", subscriber.FilingCode, "The filing code is none that is used.", "MB Medicare B, MC Medicaid, CI commercial, BL Blue, and so on.");
        if (!string.IsNullOrEmpty(subscriber.GroupNumber) && !string.IsNullOrEmpty(subscriber.PlanName))
            findings.Add("C-062", "2000B SBR04", subscriber.PlanName, "The plan's name stands beside the group's number.", "Give the name only where there is no number.");
        var mustSayWhy = subscriber is { FilingCode: "MB", Responsibility: not "P" };
        if (mustSayWhy && !SecondaryTypes.Contains(subscriber.MedicareSecondaryType ?? ""))
            findings.Add("C-106", "2000B SBR05", subscriber.MedicareSecondaryType, "Medicare is not primary, and it does not say why.", "12 working aged, 13 ESRD, 14 no-fault, 15 work, 41, 42, 43, 47 liability.");
        if (!mustSayWhy && !string.IsNullOrEmpty(subscriber.MedicareSecondaryType))
            findings.Add("C-062", "2000B SBR05", subscriber.MedicareSecondaryType, "It says why Medicare is not primary, where Medicare is primary or another payer is asked.", "Leave it out.");
    }

    private static void SubscriberAsPatient(ProfessionalClaim claim, EditOptions options, EditFindings findings)
    {
        var subscriber = claim.Subscriber;
        if (claim.Patient is not null)
            findings.Add("C-124", "2000C HL", null, "The subscriber is said to be the patient, and another patient is named.", "Leave out one of the two.");
        if (subscriber.Address is { } address)
            PartyEdits.Address("2010BA", address, false, findings);
        else
            findings.Add("C-065", "2010BA N3", null, "The subscriber is the patient and has no address.", "Give it.");
        Person("2010BA", "C-065", subscriber.BornOn, subscriber.Sex, subscriber.DiedOn, options, findings);
    }

    private static void Patient(ProfessionalClaim claim, ClaimPatient patient, EditOptions options, EditFindings findings)
    {
        if (!Relationships.Contains(patient.Relationship))
            findings.Add("C-068", "2000C PAT01", patient.Relationship, "The relationship to the subscriber is none that is used.", "01 spouse, 19 child, G8 other, and so on.");
        PartyEdits.Name("2010CA", "C-069", patient.Name, EntityKind.Person, findings);
        if (!string.IsNullOrEmpty(patient.Name.Id))
            findings.Add("C-069", "2010CA NM109", patient.Name.Id, "The patient carries an id.", "A patient with an own member id is a subscriber.");
        if (claim.Subscriber.DiedOn is not null)
            findings.Add("C-063", "2000B PAT06", Values.Text(claim.Subscriber.DiedOn.Value), "A date of death is given for a subscriber who is not the patient.", "Leave it out.");
        if (patient.Address is { } address)
            PartyEdits.Address("2010CA", address, false, findings);
        else
            findings.Add("C-069", "2010CA N3", null, "The patient has no address.", "Give it.");
        Person("2010CA", "C-069", patient.BornOn, patient.Sex, patient.DiedOn, options, findings);
    }

    private static void Person(string loop, string rule, DateOnly? born, string? sex, DateOnly? died, EditOptions options, EditFindings findings)
    {
        if (born is null)
            findings.Add(rule, $"{loop} DMG02", null, "The patient has no birth date.", "Give it.");
        else if (born > options.Today)
            findings.Add("C-017", $"{loop} DMG02", Values.Text(born.Value), "The birth date lies in the future.", "Mend it.");
        if (sex is not ("F" or "M" or "U"))
            findings.Add(rule, $"{loop} DMG03", sex, "The sex is none that is used.", "F, M or U.");
        if (died > options.Today || died < born)
            findings.Add("C-017", $"{loop} PAT06", Values.Text(died!.Value), "The date of death lies in the future or before the birth.", "Mend it.");
    }
}
