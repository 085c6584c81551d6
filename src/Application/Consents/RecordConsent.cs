using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Consents;

/// <summary>What somebody said about one purpose and one recipient. It supersedes what they said before; where consent ends by it, what rests on it stops.</summary>
/// <param name="SaidOn">Today where it is left out.</param>
/// <param name="ExpiresOn">After the usual time where it is left out.</param>
/// <param name="Understands">Of a child's own: somebody made sure that they understand and may decide alone.</param>
/// <param name="Evidence">What was said, or where it is written.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordConsentCommand(
    CaseId CaseId, string? PurposeCode, string? RecipientCode, ConsentDecision? Decision, ConsentParty? Party, string? PartyName, string? WayCode,
    DateOnly? SaidOn, DateOnly? ExpiresOn, bool Understands, string? Evidence) : ICommand<ConsentEntryId>, IConcernsCase, IIdempotent;

internal sealed class RecordConsentValidator : AbstractValidator<RecordConsentCommand>
{
    public RecordConsentValidator()
    {
        RuleFor(c => c.PurposeCode).Given("Select what the consent is for");
        RuleFor(c => c.RecipientCode).Given("Select who it is for");
        RuleFor(c => c.Decision).NotNull().WithMessage("Select what was said");
        RuleFor(c => c.Party).NotNull().WithMessage("Select who said it");
        RuleFor(c => c.PartyName).FreeText(ConsentEntry.PartyNameMaxLength);
        RuleFor(c => c.WayCode).Given("Select how it was said");
        RuleFor(c => c.Evidence).Given("Enter what was said, or where it is written").FreeText(ConsentEntry.EvidenceMaxLength);
    }
}

internal sealed class RecordConsentHandler(
    ICaseDbContext db, IReferenceData reference, ConsentGate gate, ConsentStops stops, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordConsentCommand, ConsentEntryId>
{
    public async Task<ConsentEntryId> Handle(RecordConsentCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var said = await Statement(command, cancellationToken);
        var basis = new ConsentBasis(about.Id, said.PurposeCode, said.RecipientCode);
        var ledger = await gate.Ledger(about.Id, cancellationToken);
        var heldBefore = (await gate.Ask(ledger, basis, cancellationToken)).Holds;
        if (said is { Party: ConsentParty.Parent, Decision: ConsentDecision.Given })
        {
            Refuse.If(await ParentMayBeSuspect(about, cancellationToken), ConsentErrors.ParentMayBeSuspect);
        }

        var entry = ConsentEntry.Record(about, said, ledger.Last(said.PurposeCode, said.RecipientCode, said.Party), user.Author(), now);
        db.ConsentEntries.Add(entry);
        var ended = heldBefore || said.Decision != ConsentDecision.Given;
        if (ended && !(await gate.Ask(basis, cancellationToken)).Holds)
        {
            await stops.Apply(about, basis, heldBefore, now, cancellationToken);
        }

        return entry.Id;
    }

    private async Task<ConsentStatement> Statement(RecordConsentCommand command, CancellationToken ct)
    {
        var codes = await reference.Current(ct);

        // What may not be chosen any more can still be withdrawn.
        var known = command.Decision == ConsentDecision.Withdrawn
            || (codes.IsInForce(CodeLists.ConsentPurposes, command.PurposeCode) && codes.IsInForce(CodeLists.ConsentRecipients, command.RecipientCode));
        Refuse.If(!known || !codes.IsInForce(CodeLists.ConsentWays, command.WayCode), ConsentErrors.UnknownCode);
        var saidOn = command.SaidOn ?? codes.Today;
        Refuse.If(saidOn > codes.Today, ConsentErrors.InTheFuture);
        return new ConsentStatement(
            command.PurposeCode!, command.RecipientCode!, command.Decision!.Value, command.Party!.Value, PlainText.CleanOrNull(command.PartyName),
            command.WayCode!, saidOn, command.ExpiresOn ?? saidOn.AddDays(codes.Number(SettingKeys.ConsentExpiresAfterDays)), command.Understands,
            PlainText.Clean(command.Evidence!));
    }

    private async Task<bool> ParentMayBeSuspect(Case about, CancellationToken ct)
    {
        var statement = await db.Referrals.Where(r => r.Id == about.ReferralId).Select(r => r.Statement!.Json).SingleAsync(ct);
        return Statements.Read(statement).Victim.Guardian?.MayBeSuspect == true;
    }
}
