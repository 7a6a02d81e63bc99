using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>The elements of Part 2 consents in a file (P-073). What is left empty reads as on our own form.</summary>
internal static class Part2Columns
{
    private const int MaxPurposes = 3;

    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("part2_purposes", false, "Treatment, Payment, Operations, several separated by spaces, for Part2Tpo (all three)", nameof(Part2Terms.Purposes)),
        Text("part2_discloser", nameof(Part2Terms.Discloser), "who may disclose"),
        Text("part2_information", nameof(Part2Terms.Information), "what information"),
        Text("part2_recipients", nameof(Part2Terms.Recipients), "to whom"),
        Text("part2_purpose", nameof(Part2Terms.Purpose), "what for, in words"),
        Text("part2_expiry_event", nameof(Part2Terms.ExpiryEvent), "what ends it, where no day does"),
        new("part2_signed_by", false, "the name as it is signed, at most 120 characters", nameof(Part2Terms.SignedBy)),
    ];

    public static Part2Terms? Read(ImportRow row, ConsentInput given, string practice)
    {
        if (!given.Kind.IsPart2())
            return null;
        var form = Part2Consents.DefaultsOf(given.Kind, practice, "the patient, on the paper that is kept");
        var ends = row.Raw("part2_expiry_event");
        return form with
        {
            Purposes = Purposes(row, form.Purposes),
            Discloser = row.Raw("part2_discloser") ?? form.Discloser,
            Information = row.Raw("part2_information") ?? form.Information,
            Recipients = row.Raw("part2_recipients") ?? form.Recipients,
            Purpose = row.Raw("part2_purpose") ?? form.Purpose,
            ExpiryEvent = ends,
            NeverExpires = form.NeverExpires && ends is null && given.ExpiresOn is null,
            SignedBy = row.Raw("part2_signed_by") ?? form.SignedBy,
        };
    }

    private static ImportColumn Text(string column, string field, string rule) => new(column, false, $"{rule}, at most {Part2Consents.Text} characters (our form's words)", field);

    private static Part2Purposes Purposes(ImportRow row, Part2Purposes otherwise)
    {
        var purposes = Part2Purposes.None;
        foreach (var text in row.List("part2_purposes", MaxPurposes, 10))
        {
            if (Enum.TryParse<Part2Purposes>(text, ignoreCase: true, out var one) && one is Part2Purposes.Treatment or Part2Purposes.Payment or Part2Purposes.Operations)
                purposes |= one;
            else
                row.Refuse("part2_purposes", "part2_purposes cannot be read; write Treatment, Payment or Operations, separated by spaces.");
        }

        return purposes == Part2Purposes.None ? otherwise : purposes;
    }
}
