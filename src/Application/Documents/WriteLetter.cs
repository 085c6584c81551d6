using System.Globalization;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Documents;

/// <summary>A letter is made of a template and filed among the documents. The safe-contact rule is asked first: where writing is not safe there is no letter.</summary>
[Requires(Permission.CasesEdit)]
public sealed record WriteLetterCommand(CaseId CaseId, Guid? TemplateId, Guid? ContactPointId) : ICommand<DocumentId>, IConcernsCase, IIdempotent;

internal sealed class WriteLetterValidator : AbstractValidator<WriteLetterCommand>
{
    public WriteLetterValidator()
    {
        RuleFor(c => c.TemplateId).NotNull().WithMessage("Select the letter");
        RuleFor(c => c.ContactPointId).NotNull().WithMessage("Select the address");
    }
}

internal sealed class WriteLetterHandler(
    ICaseDbContext db, IReferenceData reference, DocumentIntake intake, ILetterWriter writer, IActorNames names, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<WriteLetterCommand, DocumentId>
{
    public async Task<DocumentId> Handle(WriteLetterCommand command, CancellationToken cancellationToken)
    {
        var today = (await reference.Current(cancellationToken)).Today;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        about.RefuseWhenFinished();
        var templateId = LetterTemplateId.From(command.TemplateId!.Value);
        var template = await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken);
        Refuse.If(template is null || !template.HoldsOn(today), DocumentErrors.UnknownTemplate);

        var (person, address) = await SafeAddress(about, ContactPointId.From(command.ContactPointId!.Value), cancellationToken);
        Refuse.If(about.Sensitive && !template!.Neutral, DocumentErrors.NotNeutral);
        var text = LetterFields.Fill(template!.Body, await Values(about, person, address, today, cancellationToken));
        using var file = new MemoryStream(writer.Write(text));
        var letter = Document.Add(
            about, template.Name, null, await intake.Take(file, cancellationToken), template.Id, user.Author(), clock.GetUtcNow().UtcDateTime);
        db.Documents.Add(letter);
        return letter.Id;
    }

    private async Task<(Person Person, ContactPoint Address)> SafeAddress(Case about, ContactPointId id, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().Include(p => p.ContactPoints).SingleAsync(p => p.Id == about.PersonId, ct);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, ct);
        var point = person.ContactPoints.SingleOrDefault(p => p.Id == id);
        var answer = SafeContactPolicy.Answer(SafeContactSheet.Facts(referral, about, person), ContactChannel.Post, point, clock.GetUtcNow().UtcDateTime);
        Refuse.If(answer.IsRefused, DocumentErrors.NotSafe(answer.IsRefused ? answer.Against[0].Sentence : ""));
        return (person, point!);
    }

    private async Task<Dictionary<string, string?>> Values(Case about, Person person, ContactPoint address, DateOnly today, CancellationToken ct)
    {
        var worker = about.LeadWorkerId is { } lead ? $"user:{lead.Value}" : user.Actor;
        var known = await names.Of([worker], ct);
        return new Dictionary<string, string?>
        {
            [LetterFields.PersonName] = person.OrganisationName ?? $"{person.GivenNames} {person.FamilyName}".Trim(),
            [LetterFields.PersonFirstName] = person.GivenNames?.Split(' ')[0],
            [LetterFields.PersonAddress] = string.Join('\n', address.Display.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            [LetterFields.CaseReference] = about.Reference,
            [LetterFields.WorkerName] = known.GetValueOrDefault(worker),
            [LetterFields.Today] = today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };
    }
}
