using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The boxes of the demographics one by one, to tell which of them somebody else changed.</summary>
internal static class PatientFields
{
    private static readonly (string Label, Func<PatientForm, object?> Of, Action<PatientForm, PatientForm> Copy)[] All =
    [
        ("last name", form => form.LastName, (from, to) => to.LastName = from.LastName),
        ("first name", form => form.FirstName, (from, to) => to.FirstName = from.FirstName),
        ("middle name", form => form.MiddleName, (from, to) => to.MiddleName = from.MiddleName),
        ("suffix", form => form.Suffix, (from, to) => to.Suffix = from.Suffix),
        ("MRN", form => form.Mrn, (from, to) => to.Mrn = from.Mrn),
        ("birth date", form => form.BirthDate, (from, to) => to.BirthDate = from.BirthDate),
        ("sex on the claim", form => form.SexCode, (from, to) => to.SexCode = from.SexCode),
        ("pronouns", form => form.Pronouns, (from, to) => to.Pronouns = from.Pronouns),
        ("phone", form => form.Phone, (from, to) => to.Phone = from.Phone),
        ("street", form => form.AddressLine1, (from, to) => to.AddressLine1 = from.AddressLine1),
        ("apartment", form => form.AddressLine2, (from, to) => to.AddressLine2 = from.AddressLine2),
        ("city", form => form.City, (from, to) => to.City = from.City),
        ("state", form => form.State, (from, to) => to.State = from.State),
        ("ZIP", form => form.Zip, (from, to) => to.Zip = from.Zip),
        ("e-mail", form => form.Email, (from, to) => to.Email = from.Email),
        ("usual location", form => form.LocationId, (from, to) => to.LocationId = from.LocationId),
        ("Part 2 record", form => form.IsPart2Record, (from, to) => to.IsPart2Record = from.IsPart2Record),
        ("bundle", form => form.IsInBundle, (from, to) => to.IsInBundle = from.IsInBundle),
    ];

    /// <summary>Boxes that were left alone take what is stored now; those in which something was typed keep it.</summary>
    /// <param name="shown">As the boxes were filled.</param>
    /// <returns>What somebody else changed, and what it is now.</returns>
    public static IReadOnlyList<PatientFieldChange> Follow(PatientForm typed, PatientForm shown, PatientForm stored)
    {
        var changes = new List<PatientFieldChange>();
        foreach (var (label, of, copy) in All.Where(field => !Same(field.Of(shown), field.Of(stored))))
        {
            var isTyped = !Same(of(typed), of(shown)) && !Same(of(typed), of(stored));
            if (!isTyped)
                copy(stored, typed);
            changes.Add(new PatientFieldChange(label, of(stored), isTyped));
        }

        typed.Follow(stored);
        return changes;
    }

    /// <summary>An emptied box and none are the same.</summary>
    private static bool Same(object? one, object? other) => Equals(one is "" ? null : one, other is "" ? null : other);
}

/// <param name="IsTyped">Something else stands in the box, typed here.</param>
internal sealed record PatientFieldChange(string Label, object? Now, bool IsTyped)
{
    /// <param name="placeOf">Names a location.</param>
    public string Text(Func<Guid, string> placeOf)
    {
        var now = Now switch
        {
            null or "" => "empty",
            DateOnly day => Show.Day(day),
            Guid place => placeOf(place),
            bool yes => yes ? "yes" : "no",
            string text when Label == "phone" => Show.Phone(text),
            _ => Now.ToString()!,
        };
        return $"{Label} is now {now}{(IsTyped ? " (you typed another)" : "")}";
    }
}
