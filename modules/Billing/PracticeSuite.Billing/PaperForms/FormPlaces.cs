namespace PracticeSuite.Billing.PaperForms;

/// <summary>Where each box of the CMS-1500 (02/12) has its letters. Measures of a form on paper; nothing of its artwork is here (C-330).</summary>
internal static class FormPlaces
{
    public const int FirstLine = 45;

    private const int Left = 37, Right = 525;

    public static readonly FormPlace Carrier = new(444, 3, 38);
    public static readonly FormPlace InsuredId = new(Right, 9, 29);
    public static readonly FormPlace PatientName = new(Left, 11, 28);
    public static readonly FormPlace PatientMale = new(443, 11), PatientFemale = new(493, 11);
    public static readonly FormPlace InsuredName = new(Right, 11, 29);
    public static readonly FormPlace OtherName = new(Left, 19, 28), OtherPolicy = new(Left, 21, 28), OtherPlan = new(Left, 27, 28);
    public static readonly FormPlace Group = new(Right, 19, 29), Plan = new(Right, 25, 29);
    public static readonly FormPlace InsuredMale = new(702, 21), InsuredFemale = new(772, 21);
    public static readonly FormPlace OtherPlanYes = new(543, 27), OtherPlanNo = new(594, 27);
    public static readonly FormPlace PatientSigned = new(85, 31, 22), InsuredSigned = new(590, 31, 22);
    public static readonly FormPlace Note = new(Left, 37, 48), NoLaboratory = new(594, 37);
    public static readonly FormPlace CodeSet = new(447, 38);
    public static readonly FormPlace Resubmission = new(Right, 39, 11), OriginalReference = new(637, 39, 18), Authorization = new(Right, 41, 29);
    public static readonly FormPlace Pos = new(217, 0, 2), Code = new(280, 0, 6), Pointers = new(468, 0, 4), Units = new(611, 0, 3), RenderingNpi = new(698, 0, 11);
    public static readonly FormPlace TaxId = new(43, 57, 15), IsSsn = new(194, 57), IsEin = new(214, 57);
    public static readonly FormPlace Account = new(251, 57, 14), AssignmentYes = new(404, 57), AssignmentNo = new(454, 57);
    public static readonly FormPlace ProviderSigned = new(Left, 60, 21), SignedOn = new(160, 62, 8);
    public static readonly FormPlace Place = new(252, 59, 26), PlaceNpi = new(258, 62, 10);
    public static readonly FormPlace Biller = new(526, 59, 29), BillerNpi = new(532, 62, 10);

    public static readonly (FormPlace Month, FormPlace Day, FormPlace Year) PatientBorn = (new(333, 11, 2), new(364, 11, 2), new(392, 11, 4));
    public static readonly (FormPlace Month, FormPlace Day, FormPlace Year) InsuredBorn = (new(551, 21, 2), new(582, 21, 2), new(613, 21, 4));
    public static readonly (FormPlace Month, FormPlace Day, FormPlace Year) From = (new(Left, 0, 2), new(68, 0, 2), new(100, 0, 2));
    public static readonly (FormPlace Month, FormPlace Day, FormPlace Year) To = (new(126, 0, 2), new(156, 0, 2), new(188, 0, 2));
    public static readonly (FormPlace Dollars, FormPlace Cents) Charge = (new(523, 0, 6), new(583, 0, 2));
    public static readonly (FormPlace Dollars, FormPlace Cents) Total = (new(533, 57, 7), new(604, 57, 2));
    public static readonly (FormPlace Dollars, FormPlace Cents) Paid = (new(641, 57, 6), new(703, 57, 2));
    public static readonly (FormPlace Area, FormPlace Number) BillerPhone = (new(681, 58, 3), new(723, 58, 7));

    public static readonly AddressPlaces PatientAddress =
        new(new(Left, 13, 28), new(Left, 15, 24), new(290, 15, 2), new(Left, 17, 12), (new(175, 17, 3), new(214, 17, 7)));

    public static readonly AddressPlaces InsuredAddress =
        new(new(Right, 13, 29), new(Right, 15, 23), new(760, 15, 2), new(Right, 17, 12), (new(673, 17, 3), new(716, 17, 7)));

    /// <summary>Boxes 10a to 10c.</summary>
    public static readonly IReadOnlyList<(string Box, FormPlace Place)> NoAccident = [("10a", new(433, 21)), ("10b", new(433, 23)), ("10c", new(433, 25))];

    /// <summary>Box 1: Medicare, Medicaid, TRICARE, CHAMPVA, group, FECA, other (C-300).</summary>
    public static FormPlace Insurance(string filingCode, bool hasGroup) => filingCode switch
    {
        "MB" => new(33, 9),
        "MC" => new(101, 9),
        "CH" => new(171, 9),
        "VA" => new(261, 9),
        "CI" or "BL" or "12" or "13" or "14" or "15" when hasGroup => new(331, 9),
        _ => new(472, 9),
    };

    /// <summary>Box 6 from PAT01; null is the patient.</summary>
    public static FormPlace Relationship(string? relationship) => relationship switch
    {
        null => new(352, 13),
        "01" => new(403, 13),
        "19" => new(443, 13),
        _ => new(493, 13),
    };

    /// <summary>A to L, four to a line.</summary>
    public static FormPlace Diagnosis(int i) => new(57 + (130 * (i % 4)), 39 + (i / 4), 8);

    public static FormPlace Modifier(int i) => new(346 + (31 * i), 0, 2);

    public static FormPlace On(this FormPlace place, int line) => place with { Line = line };

    public static (FormPlace, FormPlace, FormPlace) On(this (FormPlace Month, FormPlace Day, FormPlace Year) place, int line) => (place.Month.On(line), place.Day.On(line), place.Year.On(line));

    public static (FormPlace, FormPlace) On(this (FormPlace Dollars, FormPlace Cents) place, int line) => (place.Dollars.On(line), place.Cents.On(line));

    internal sealed record AddressPlaces(FormPlace Street, FormPlace City, FormPlace State, FormPlace Zip, (FormPlace Area, FormPlace Number) Phone);
}
