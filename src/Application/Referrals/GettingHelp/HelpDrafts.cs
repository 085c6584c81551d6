using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>What lies in a draft, encrypted.</summary>
/// <param name="Reference">Once it was sent: all else is gone then but for whom it was.</param>
internal sealed record DraftContent(HelpAnswers Answers, string? Reference);

/// <summary>The one way to a draft: by its id and the secret that only the browser holds, while it is open.</summary>
internal sealed class HelpDrafts(ICaseDbContext db, ISealer sealer, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public string Seal(DraftContent content) => sealer.Seal(JsonSerializer.Serialize(content));

    public DraftContent? Read(ReferralDraft draft) =>
        sealer.Open(draft.Answers) is { } json ? JsonSerializer.Deserialize<DraftContent>(json) : null;

    /// <returns>Null where there is none, it was forgotten, or it is another browser's.</returns>
    public async Task<ReferralDraft?> Find(Guid id, string? browser, CancellationToken ct)
    {
        var draft = await db.ReferralDrafts.SingleOrDefaultAsync(d => d.Id == ReferralDraftId.From(id), ct);
        return draft is not null && browser is not null && draft.IsOpen(Digest(browser), Now) && Read(draft) is not null ? draft : null;
    }

    /// <exception cref="NotFoundException">Likewise.</exception>
    public async Task<ReferralDraft> Require(Guid id, string? browser, CancellationToken ct) =>
        await Find(id, browser, ct) ?? throw new NotFoundException();
}
