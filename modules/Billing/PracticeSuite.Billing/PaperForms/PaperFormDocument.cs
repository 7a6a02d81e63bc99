using PracticeSuite.Documents;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>
/// A form as letters alone, for the red stock of the NUCC, or as a proof whose grid and words are our own and which says that nobody may send it in
/// (C-330).
/// </summary>
internal static class PaperFormDocument
{
    private const float Inch = 72;
    private const float Pitch = Inch / 10;

    /// <summary>A typewritten letter is 0.602 of its size wide: so ten of them are an inch.</summary>
    private const float LetterSize = Pitch / 0.60205f;

    /// <summary>From the upper edge of a label to the foot of its letters, in its size.</summary>
    private const float Foot = 0.846f;

    private static readonly TextStyle Letters = TextStyle.Default.FontSize(LetterSize).LineHeight(1).Typewritten();

    /// <param name="offsetX">Hundredths of an inch to the right, as the practice's printer needs it.</param>
    public static Document Data(IReadOnlyList<PaperForm> forms, int offsetX, int offsetY) => Document.Create(document =>
    {
        foreach (var form in forms)
            Page(document, drawing => Write(drawing, form, offsetX, offsetY));
    });

    public static Document Proof(IReadOnlyList<PaperForm> forms) => Document.Create(document =>
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var (form, number) = (forms[i], i + 1);
            Page(document, drawing =>
            {
                ProofGrid.Draw(drawing, number, forms.Count);
                Write(drawing, form, 0, 0);
            });
        }
    });

    private static void Page(DocumentComposer document, Action<Drawing> draw) => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(0);
        page.Content().Field("Form").Canvas(PageSizes.Letter.Height, draw);
    });

    private static void Write(Drawing drawing, PaperForm form, int offsetX, int offsetY)
    {
        foreach (var text in form.Texts)
        {
            var (x, foot) = (Inch * (text.Place.X + offsetX) / 100, (Inch * text.Place.Line / 6) + (Inch * offsetY / 100));
            drawing.Text(x, foot - (LetterSize * Foot), text.Text, Letters);
        }
    }
}
