using System.Globalization;
using PracticeSuite.Kernel;
using PracticeSuite.X12;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>How words, days and amounts stand in their boxes.</summary>
internal sealed partial class PaperForm
{
    private void Block(string box, FormPlace at, EntityName name, PostalAddress address)
    {
        Put(box, at, FormWords.Of(name.Name, at.Length));
        Put(box, at.On(at.Line + 1), FormWords.Of($"{address.Line1} {address.Line2}", at.Length));
        Put(box, at.On(at.Line + 2), FormWords.Of($"{address.City} {address.State} {address.Zip}", at.Length));
    }

    private void Address(string box, FormPlaces.AddressPlaces at, PostalAddress? address, string? phone)
    {
        if (address is null)
            return;
        Put(box, at.Street, FormWords.Of($"{address.Line1} {address.Line2}", at.Street.Length));
        Put(box, at.City, FormWords.Of(address.City, at.City.Length));
        Put(box, at.State, FormWords.Id(address.State, at.State.Length));
        Put(box, at.Zip, FormWords.Id(address.Zip, at.Zip.Length));
        if (phone is not null)
            Phone(box, at.Phone, phone);
    }

    /// <summary>The area's three digits stand in brackets that the form has.</summary>
    private void Phone(string box, (FormPlace Area, FormPlace Number) at, string digits)
    {
        if (digits.Length != 10)
            return;
        Put(box, at.Area, digits[..3]);
        Put(box, at.Number, digits[3..]);
    }

    private void Day(string box, (FormPlace Month, FormPlace Day, FormPlace Year) at, DateOnly? day, bool longYear)
    {
        if (day is not { } on)
            return;
        Put(box, at.Month, on.ToString("MM", CultureInfo.InvariantCulture));
        Put(box, at.Day, on.ToString("dd", CultureInfo.InvariantCulture));
        Put(box, at.Year, on.ToString(longYear ? "yyyy" : "yy", CultureInfo.InvariantCulture));
    }

    /// <summary>Dollars end before the line that the form has, cents follow it.</summary>
    private void Amount(string box, (FormPlace Dollars, FormPlace Cents) at, Money amount)
    {
        var dollars = (amount.Cents / 100).ToString(CultureInfo.InvariantCulture);
        Put(box, at.Dollars with { X = at.Dollars.X + (10 * Math.Max(0, at.Dollars.Length - dollars.Length)) }, dollars);
        Put(box, at.Cents, (amount.Cents % 100).ToString("00", CultureInfo.InvariantCulture));
    }

    /// <summary>Last, first, middle; suffixes stand with the last name.</summary>
    private static string NameOf(EntityName name, int length) => FormWords.Of(string.Join(' ', new[] { name.Name, name.Suffix, name.First, name.Middle }.OfType<string>()), length);

    private void Tick(string box, FormPlace? place)
    {
        if (place is not null)
            Put(box, place, Yes);
    }

    /// <summary>An id that was cut would be somebody else's.</summary>
    private void Id(string box, FormPlace place, string? text)
    {
        var whole = FormWords.Id(text, int.MaxValue);
        if (whole.Length > place.Length)
            _short.Add($"Box {box} has room for {place.Length} letters and digits, and what stands there has {whole.Length}");
        Put(box, place, FormWords.Id(text, place.Length));
    }

    private void Put(string box, FormPlace place, string text)
    {
        if (text.Length > 0)
            _texts.Add(new FormText(box, place, text));
    }
}
