using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>What a month's file lacks, so that whoever prints it knows without having seen the screen. Claims by number, nobody by name.</summary>
internal static class MissingSuperbills
{
    public const string FileName = "not-in-this-file.txt";

    private const string Heading = "Claims whose document is not in this file";

    public static string Text(IReadOnlyList<SuperbillProblem> missing) =>
        string.Concat(missing.Select(problem => problem.Text + "\r\n").Prepend(Heading + "\r\n\r\n"));

    public static Document Page(BillingMonth month, IReadOnlyList<SuperbillProblem> missing) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(46, 40, 46, 36);
        page.DefaultTextStyle(style => style.FontSize(9));
        page.Header().PaddingBottom(12).Text($"{Heading}, {month}").FontSize(13).Bold();
        page.Content().Column(column =>
        {
            column.Spacing(6);
            foreach (var problem in missing)
                column.Item().Text(problem.Text);
        });
    }));
}
