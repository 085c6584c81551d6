using System.Net;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <param name="LastDay">The last day, in London, on which the key works.</param>
[Requires(Permission.KeysManage)]
[NotCaseData("Credentials of machines")]
public sealed record IssueKeyCommand(
    string Owner, IReadOnlyList<string> Scopes, string? Force, DateOnly? LastDay, IReadOnlyList<string> AllowedAddresses) : ICommand<IssuedKey>;

/// <param name="PlainKey">Told this once; nothing but its hash is kept.</param>
public sealed record IssuedKey(ApiKeyId Id, string PlainKey);

internal sealed class IssueKeyValidator : AbstractValidator<IssueKeyCommand>
{
    private const int MostAddresses = 20;
    private const int ScopesOfForces = 2;

    public IssueKeyValidator()
    {
        RuleFor(c => c.Owner).NotEmpty().WithMessage("Enter who answers for the key")
            .MaximumLength(ApiKey.OwnerMaxLength).WithMessage($"The owner must be {ApiKey.OwnerMaxLength} characters or fewer");
        RuleFor(c => c.Scopes).NotEmpty().WithMessage("Select what the key may do");
        RuleForEach(c => c.Scopes).Must(Scopes.All.Contains).WithMessage("Select scopes from the list");
        RuleFor(c => c.LastDay).NotNull().WithMessage("Enter the last day on which the key works");
        RuleFor(c => c.AllowedAddresses).Must(a => a.Count <= MostAddresses).WithMessage($"Enter at most {MostAddresses} addresses");
        RuleForEach(c => c.AllowedAddresses).Must(IsAddress)
            .WithMessage("Enter addresses such as 192.0.2.7 or networks such as 192.0.2.0/24, one on each line");
        RuleFor(c => c.Force).Empty().When(c => c.Scopes.Count > 0 && !c.Scopes.Any(s => s.StartsWith("referrals:", StringComparison.Ordinal)))
            .WithMessage("Only a key that sends or reads referrals belongs to a police force");
        RuleFor(c => c.Scopes).Must(scopes => scopes.Count <= ScopesOfForces && scopes.All(s => s.StartsWith("referrals:", StringComparison.Ordinal)))
            .When(c => c.Force is not null && c.Scopes.Any(s => s.StartsWith("referrals:", StringComparison.Ordinal)))
            .WithMessage("A police force's key may only send and read referrals");
    }

    private static bool IsAddress(string text) => IPNetwork.TryParse(text, out _) || (IPAddress.TryParse(text, out _) && text.AsSpan().ContainsAny('.', ':'));
}

internal sealed class IssueKeyHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<IssueKeyCommand, IssuedKey>
{
    public async Task<IssuedKey> Handle(IssueKeyCommand command, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        Refuse.If(command.Force is not null && !reference.IsInForce(CodeLists.Forces, command.Force), SecurityErrors.UnknownForce);
        var ends = LondonTime.ToUtc(command.LastDay!.Value.AddDays(1), TimeOnly.MinValue);
        Refuse.If(ends <= clock.GetUtcNow().UtcDateTime, SecurityErrors.KeyExpiryPast);

        var plain = ApiKey.Generate();
        var key = ApiKey.Issue(plain, command.Owner.Trim(), command.Scopes, command.Force, command.AllowedAddresses, ends);
        db.ApiKeys.Add(key);
        return new IssuedKey(key.Id, plain);
    }
}
