using PracticeSuite.Documents;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>
/// A grid of our own over the places of the letters, with short names of the boxes, so that a person can read what would be printed. It copies no
/// artwork, and no machine would take it for the form (C-330).
/// </summary>
internal static class ProofGrid
{
    private const float Inch = 72;
    private const string Mark = "PROOF COPY — NOT FOR SUBMISSION";

    private static readonly TextStyle Small = TextStyle.Default.FontSize(5.5f).FontColor(Colors.DarkGrey);
    private static readonly TextStyle Loud = TextStyle.Default.FontSize(11).Bold();

    /// <summary>Upper and lower edge in sixths of an inch, then each box with its left edge in hundredths of an inch.</summary>
    private static readonly (float Top, float Bottom, (int Left, string Name)[] Boxes)[] Rows =
    [
        (7.3f, 9.2f, [(30, "1 Medicare"), (95, "Medicaid"), (165, "TRICARE"), (255, "CHAMPVA"), (325, "Group"), (405, "FECA"), (466, "Other"), (520, "1a Insured's ID")]),
        (9.2f, 11.2f, [(30, "2 Patient's name"), (326, "3 Born (MM DD YYYY)"), (438, "M"), (488, "F"), (520, "4 Insured's name")]),
        (11.2f, 13.2f, [(30, "5 Patient's address"), (326, "6 Self"), (398, "Spouse"), (438, "Child"), (488, "Other"), (520, "7 Insured's address")]),
        (13.2f, 15.2f, [(30, "City"), (285, "State"), (326, ""), (520, "City"), (755, "State")]),
        (15.2f, 17.2f, [(30, "ZIP"), (170, "Phone"), (326, ""), (520, "ZIP"), (668, "Phone")]),
        (17.2f, 19.2f, [(30, "9 Other insured's name"), (326, "10 Is the condition related to"), (520, "11 Insured's group number")]),
        (19.2f, 21.2f, [(30, "9a Other policy or group"), (326, "10a Employment: yes"), (428, "no"), (520, "11a Insured born (MM DD YYYY)"), (697, "M"), (767, "F")]),
        (21.2f, 23.2f, [(30, ""), (326, "10b Auto accident: yes"), (428, "no"), (520, "11b")]),
        (23.2f, 25.2f, [(30, ""), (326, "10c Other accident: yes"), (428, "no"), (520, "11c Plan")]),
        (25.2f, 27.2f, [(30, "9d Other plan"), (326, "10d Claim codes"), (520, "11d Yes"), (588, "no")]),
        (27.2f, 31.2f, [(30, "12 Patient's signature"), (520, "13 Insured's signature")]),
        (31.2f, 33.2f, [(30, "14 Onset"), (326, "15 Other date"), (520, "16 Unable to work")]),
        (33.2f, 35.2f, [(30, "17 Referring"), (326, "17b NPI"), (520, "18 In hospital")]),
        (35.2f, 37.2f, [(30, "19 Additional"), (520, "20 Yes"), (588, "no")]),
        (37.2f, 39.2f, [(30, "21 Diagnoses A to L"), (400, "ICD Ind."), (520, "22 Resubmission"), (632, "Original reference")]),
        (39.2f, 41.2f, [(30, ""), (520, "23 Prior authorization")]),
        (41.2f, 43.4f, [(30, "24A From"), (123, "To"), (213, "B Place"), (241, "C"), (275, "D Code"), (341, "Modifiers"), (464, "E Dx"), (517, "F Charge"), (606, "G Units"), (645, "H"), (670, "I"), (694, "J Rendering NPI")]),
        .. Enumerable.Range(0, 6).Select(i => (43.4f + (2 * i), 45.4f + (2 * i), Line)),
        (55.4f, 57.2f, [(30, "25 Tax ID"), (189, "SSN"), (209, "EIN"), (246, "26 Our claim number"), (398, "27 Yes"), (449, "no"), (525, "28 Total"), (600, ""), (636, "29 Patient paid"), (700, ""), (732, "")]),
        (57.2f, 61.2f, [(30, "31 Provider's signature"), (246, "32 Place of service"), (520, "33 Biller")]),
        (61.2f, 62.4f, [(30, ""), (246, "a"), (520, "a")]),
    ];

    private static (int Left, string Name)[] Line =>
        [(30, ""), (123, ""), (213, ""), (241, ""), (275, ""), (341, ""), (464, ""), (517, ""), (580, ""), (606, ""), (645, ""), (670, ""), (694, "")];

    private const int RightEdge = 820;

    public static void Draw(Drawing drawing, int number, int of)
    {
        drawing.TextCentered(Inch * 2.2f, Inch * 0.45f, Mark, Loud);
        drawing.Text(Inch * 0.3f, Inch * 0.75f, $"Layout of the CMS-1500 (02/12), drawn by the practice · form {number} of {of}", Small);
        drawing.Text(Inch * 4.44f, Inch * 0.25f, "Payer", Small);
        foreach (var (top, bottom, boxes) in Rows)
            Row(drawing, Inch * top / 6, Inch * bottom / 6, boxes);
        drawing.TextCentered(drawing.Width / 2, Inch * 10.5f, Mark, Loud);
    }

    private static void Row(Drawing drawing, float top, float bottom, (int Left, string Name)[] boxes)
    {
        var (left, right) = (Inch * boxes[0].Left / 100, Inch * RightEdge / 100);
        drawing.Line(left, top, right, top, color: Colors.Grey);
        drawing.Line(left, bottom, right, bottom, color: Colors.Grey);
        drawing.Line(right, top, right, bottom, color: Colors.Grey);
        foreach (var (x, name) in boxes)
        {
            drawing.Line(Inch * x / 100, top, Inch * x / 100, bottom, color: Colors.Grey);
            if (name.Length > 0)
                drawing.Text((Inch * x / 100) + 2, top + 0.5f, name, Small);
        }
    }
}
