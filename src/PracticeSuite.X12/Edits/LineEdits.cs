using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Edits;

/// <summary>Loop 2400: codes, money, pointers, dates and numbers of lines.</summary>
internal static class LineEdits
{
    /// <summary>The service of a whole month, whose first diagnosis must be of mental health.</summary>
    private const string CareManagement = "99484";

    private const int LongestControlNumber = 30;

    public static void Check(ProfessionalClaim claim, EditOptions options, EditFindings findings)
    {
        if (claim.Lines.Count == 0)
            findings.Add("C-081", "2400 LX", null, "There is no service line.", "Give at least one.");
        if (claim.Lines.Count > ClaimLimits.Lines)
            findings.Add("C-037", "2400 LX", null, $"There are {claim.Lines.Count} lines.", $"At most {ClaimLimits.Lines} fit; split the claim.");
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < claim.Lines.Count; at++)
        {
            var (line, loop) = (claim.Lines[at], $"2400[{at + 1}]");
            Code(line, loop, findings);
            Charge(line, loop, findings);
            Pointers(claim, line, loop, findings);
            Date(claim, line, loop, options, findings);
            ControlNumber(line, loop, numbers, findings);
            if (line.PlaceOfService is { } place && (place == claim.PlaceOfService || !ClaimDetailEdits.IsPlace(place)))
                findings.Add("C-081", $"{loop} SV105", place, "The line's place of service is the claim's, or none.", "Leave it out where it is the claim's.");
        }
    }

    private static void Code(ServiceLine line, string loop, EditFindings findings)
    {
        if (!IdentifierRules.IsProcedure(line.Procedure.Code))
            findings.Add("C-019", $"{loop} SV101-2", line.Procedure.Code, "The procedure is not five capitals and digits.", "Give the code of CPT or HCPCS.");
        if (line.Procedure.Modifiers.Count > ClaimLimits.Modifiers)
            findings.Add("C-037", $"{loop} SV101", null, $"There are {line.Procedure.Modifiers.Count} modifiers.", $"At most {ClaimLimits.Modifiers} fit.");
        foreach (var modifier in line.Procedure.Modifiers.Where(one => !IdentifierRules.IsModifier(one)))
            findings.Add("C-019", $"{loop} SV101-3", modifier, "A modifier is not two capitals and digits.", "Give its code.");
        if (line.Units <= 0 || (line.Procedure.Code == CareManagement && line.Units != 1))
            findings.Add("C-081", $"{loop} SV104", Values.Text(line.Units), "The units are not what the service is counted in.", $"{CareManagement} is one a month; others are above nought.");
    }

    private static void Charge(ServiceLine line, string loop, EditFindings findings)
    {
        if (line.Charge.Cents < 0)
            findings.Add("C-018", $"{loop} SV102", Values.Text(line.Charge), "The charge is negative.", "A line's charge is never below nought; money taken back stands in an 835 only.");
    }

    private static void Pointers(ProfessionalClaim claim, ServiceLine line, string loop, EditFindings findings)
    {
        var pointers = line.Pointers;
        if (pointers.Count is 0 or > ClaimLimits.Pointers)
            findings.Add("C-037", $"{loop} SV107", null, $"There are {pointers.Count} pointers.", $"Point to 1 to {ClaimLimits.Pointers} diagnoses.");
        if (pointers.Distinct().Count() != pointers.Count)
            findings.Add("C-122", $"{loop} SV107 twice", string.Join(':', pointers), "A diagnosis is pointed to twice.", "Point to it once.");
        foreach (var pointer in pointers.Where(one => one < 1 || one > claim.Diagnoses.Count))
            findings.Add("C-122", $"{loop} SV107", Values.Text((decimal)pointer), $"The claim has {claim.Diagnoses.Count} diagnoses, and the pointer is to another.", "Point to one that is there.");
        if (line.Procedure.Code == CareManagement && pointers.Count > 0 && pointers[0] >= 1 && pointers[0] <= claim.Diagnoses.Count && claim.Diagnoses[pointers[0] - 1] is not ['F', ..] and var first)
            findings.Add("C-122", $"{loop} SV107-1", first, $"The first diagnosis of {CareManagement} is not of mental health (F).", "Point to the F code first.");
    }

    private static void Date(ProfessionalClaim claim, ServiceLine line, string loop, EditOptions options, EditFindings findings)
    {
        var field = $"{loop} DTP*472";
        var text = Values.Text(line.ServiceDate);
        var (born, died) = claim.Patient is { } patient ? (patient.BornOn, patient.DiedOn) : (claim.Subscriber.BornOn, claim.Subscriber.DiedOn);
        if (line.ServiceDate == default)
            findings.Add("C-082", field, null, "The line has no date of service.", "Give it.");
        else if (line.ServiceDate > options.Today)
            findings.Add("C-017", field, text, "The service lies in the future.", "Wait for the day, or mend the date.");
        else if (born > line.ServiceDate)
            findings.Add("C-017", field, text, "The service lies before the patient's birth.", "Mend the date, or the birth date.");
        else if (died < line.ServiceDate)
            findings.Add("C-017", field, text, "The service lies after the patient's death.", "Mend the date, or the date of death.");
    }

    private static void ControlNumber(ServiceLine line, string loop, HashSet<string> numbers, EditFindings findings)
    {
        if (line.ControlNumber is not { Length: > 0 and <= LongestControlNumber } number)
            findings.Add("C-083", $"{loop} REF*6R", line.ControlNumber, "The line has no number of 1 to 30 characters.", "Give one; the payment names it.");
        else if (!numbers.Add(number))
            findings.Add("C-083", $"{loop} REF*6R", number, "Two lines have one number.", "Give each its own.");
    }
}
