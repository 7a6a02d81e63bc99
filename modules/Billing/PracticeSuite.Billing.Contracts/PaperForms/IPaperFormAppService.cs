using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.PaperForms;

/// <summary>
/// Claims on the CMS-1500 (02/12), from the very content that an 837P of them has. The artwork of the form belongs to others: on its red stock
/// only the letters are printed, and a proof copy is drawn by ourselves and says that it is not for submission (C-330).
/// </summary>
public interface IPaperFormAppService
{
    /// <summary>
    /// The claims' forms in one PDF, and on a last page of a proof those that have none and why. It changes nothing: letters for the red stock are those that
    /// were printed last, as they went in a batch or by mail, or as they were printed since the claim's release.
    /// </summary>
    /// <exception cref="BusinessException"><c>Billing:NoFormToPrint</c>: not one of the claims has a form; it says why.</exception>
    Task<PaperFormFile> GetAsync(PaperFormRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Prints the letters for the red stock, whatever kind the request names. Of ready claims it is written down with what it says: these, and no others, can be
    /// said to be mailed.
    /// </summary>
    /// <param name="onProgress">How many claims were looked at, of how many.</param>
    /// <exception cref="BusinessException"><c>Billing:NoFormToPrint</c>: not one of the claims can be printed; it says why.</exception>
    Task<PaperFormFile> PrintAsync(PaperFormRequest request, Action<int, int>? onProgress, CancellationToken cancellationToken);

    /// <summary>
    /// The forms that were printed of ready claims were mailed: from now on the claims are the payer's, and charged in the books (C-160e). One that has no
    /// form which says what the claim says now, or of which the payer may not be told any more, stays as it is and is named.
    /// </summary>
    Task<PaperFormMailing> MailAsync(PaperFormRequest request, CancellationToken cancellationToken);
}

public enum PaperFormKind
{
    /// <summary>The whole form, drawn by ourselves.</summary>
    Proof,

    /// <summary>Letters for the red stock; only of claims that were released.</summary>
    Data,
}

/// <summary>One of these.</summary>
/// <param name="BatchId">The claims of a batch as they went in it.</param>
/// <param name="PayerId">What is ready for a payer, for one to which no clearinghouse leads.</param>
public sealed record PaperFormRequest(PaperFormKind Kind, IReadOnlyList<Guid> ClaimIds, Guid? BatchId = null, Guid? PayerId = null);

/// <param name="Forms">The claims that have a form in it, in its order.</param>
public sealed record PaperFormFile(string Name, byte[] Content, IReadOnlyList<PrintedForm> Forms, IReadOnlyList<PaperFormProblem> Problems);

public sealed record PrintedForm(Guid ClaimId, Guid PatientId);

/// <param name="Claims">How many are the payer's now.</param>
/// <param name="Left">The ready ones of the request that are not, and why.</param>
public sealed record PaperFormMailing(int Claims, IReadOnlyList<PaperFormProblem> Left);

/// <param name="Text">Why it has no form, without a name.</param>
public sealed record PaperFormProblem(Guid ClaimId, string ClaimNumber, string Text);
